import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.cli.studies.TwoClouds;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;

/** A study that brings an initializer of its own, in one file. */
@Experiment(dataset = TwoClouds.class, epochs = 1, repeats = 1)
@Network(hidden = 8)
@OwnInitializer.Alternating(size = {0.1, 0.5})
public final class OwnInitializer {

  @Initializer(Alternating.Sampler.class)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Alternating {
    double[] size();

    record Sampler(double size) implements WeightInitializer {
      @Override
      public float[] sample(Kernel kernel, RandomGenerator random) {
        float[] weights = new float[kernel.size()];
        for (int i = 0; i < weights.length; i++) {
          weights[i] = (float) (random.nextBoolean() ? size : -size);
        }
        return weights;
      }

      @Override
      public OptionalDouble variance(Kernel kernel) {
        return OptionalDouble.of(size * size);
      }
    }
  }
}
