package org.fanin.cli.studies;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.initializers.He;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;

/** One arm completes, one diverges, one breaks. */
@Experiment(dataset = TwoClouds.class, title = "Mixed fortunes", epochs = 1, repeats = 1)
@Network(hidden = 8)
@He
@Initializer(MixedFortunes.Huge.class)
@Initializer(MixedFortunes.Broken.class)
public final class MixedFortunes {

  private MixedFortunes() {}

  /** So large that the loss is not finite. */
  public record Huge() implements WeightInitializer {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      float[] weights = new float[kernel.size()];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (i % 2 == 0 ? 1 : -1) * 1e30f;
      }
      return weights;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }
  }

  /** Cannot draw. */
  public record Broken() implements WeightInitializer {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      throw new IllegalStateException("out of luck");
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }
  }
}
