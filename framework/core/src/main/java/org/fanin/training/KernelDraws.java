package org.fanin.training;

import java.util.ArrayList;
import java.util.List;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Parameter;
import org.fanin.plan.Trial;
import org.fanin.prediction.InputSignal;
import org.fanin.prediction.ReceivingLaws;

/** Draws the layers of a trial, and checks what the initializer gave. */
final class KernelDraws {

  private KernelDraws() {}

  /**
   * The start of every layer with a kernel, in forward order, before any fit to data.
   *
   * @throws IllegalArgumentException if a law needs to know a signal that theory can't predict
   * @throws DrawException if a law throws, or gives a wrong number of values or one that is not
   *     finite
   */
  static List<LayerState> of(Trial trial, TrialContext context) {
    List<WeightInitializer> laws = ReceivingLaws.of(
        trial.arm(),
        () ->
            InputSignal.of(context.dataset().train().features(), context.study().scaling()));
    List<Parameter.Weights> weights = trial.arm().network().weights();
    var layers = new ArrayList<LayerState>();
    for (int i = 0; i < laws.size(); i++) {
      float[] kernel = draw(laws.get(i), weights.get(i).kernel(), trial);
      layers.add(new LayerState(kernel, biases(weights.get(i).biases(), trial)));
    }
    return layers;
  }

  /** Where every learned number starts, in forward order. */
  static float[] numbers(Trial trial) {
    List<Parameter.Single> numbers = trial.arm().network().numbers();
    float[] values = new float[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) trial.arm().startOf(numbers.get(i));
    }
    return values;
  }

  private static float[] biases(Parameter.Biases biases, Trial trial) {
    String layer = biases.weights().layer().name();
    return trial.arm().lawOf(biases).sample(biases.size(), trial.seeds().biases(layer));
  }

  private static float[] draw(WeightInitializer law, Kernel kernel, Trial trial) {
    float[] weights;
    try {
      weights = law.sample(kernel, trial.seeds().weights(law.stream(kernel)));
    } catch (RuntimeException e) {
      throw new DrawException(trial, kernel, "failed: " + e, e);
    }
    require(weights, kernel.size(), "weights", kernel, trial);
    return weights;
  }

  /**
   * Checks what a fit gave.
   *
   * @throws DrawException if a number of values is wrong, or a value is not finite
   */
  static LayerState require(LayerState state, Kernel kernel, Trial trial) {
    require(state.weights(), kernel.size(), "weights", kernel, trial);
    require(state.biases(), LayerState.units(kernel), "biases", kernel, trial);
    return state;
  }

  private static void require(float[] values, int count, String names, Kernel kernel, Trial trial) {
    if (values.length != count) {
      throw new DrawException(
          trial, kernel, "gave " + values.length + " " + names + " instead of " + count, null);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new DrawException(
            trial, kernel, "gave " + values[i] + " as number " + i + " of its " + names, null);
      }
    }
  }
}
