package org.fanin.training;

import java.util.ArrayList;
import java.util.List;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.plan.Trial;

/** Draws the kernels of a trial, and checks what the initializer gave. */
final class KernelDraws {

  private KernelDraws() {}

  /**
   * The weights of every kernel, row-major, in forward order.
   *
   * @throws DrawException if a law throws, or gives a wrong number of values or one that is not
   *     finite
   */
  static List<float[]> of(Trial trial) {
    List<Kernel> kernels = trial.arm().network().kernels();
    var weights = new ArrayList<float[]>();
    for (int i = 0; i < kernels.size(); i++) {
      weights.add(draw(trial.arm().lawOf(i), kernels.get(i), trial));
    }
    return weights;
  }

  private static float[] draw(WeightInitializer law, Kernel kernel, Trial trial) {
    float[] weights;
    try {
      weights = law.sample(kernel, trial.seeds().weights(kernel.layer()));
    } catch (RuntimeException e) {
      throw new DrawException(trial, kernel, "failed: " + e, e);
    }
    if (weights.length != kernel.size()) {
      throw new DrawException(
          trial, kernel, "gave " + weights.length + " weights instead of " + kernel.size(), null);
    }
    for (int i = 0; i < weights.length; i++) {
      if (!Float.isFinite(weights[i])) {
        throw new DrawException(
            trial, kernel, "gave " + weights[i] + " as weight number " + i, null);
      }
    }
    return weights;
  }
}
