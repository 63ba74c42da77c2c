package acme;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.kernel.Kernel;

/** One initializer for each promise that can be broken. */
public final class Broken {
  @Initializer(Misbound.Sampler.class)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Misbound {
    double gian() default 1;

    record Sampler(double gain) implements Zero {}
  }

  public record TooFew() implements Zero {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return new float[3];
    }
  }

  public record NotANumber() implements Zero {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      float[] weights = new float[kernel.size()];
      weights[weights.length - 1] = Float.NaN;
      return weights;
    }
  }

  public record OwnRandom() implements Zero {
    private static final Random RANDOM = new Random();

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      float[] weights = new float[kernel.size()];
      weights[0] = RANDOM.nextFloat();
      return weights;
    }
  }

  /** Says 2 / fanIn, but draws 10 % less. */
  public record Boaster() implements Zero {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      double deviation = Math.sqrt(0.9 * 2 / kernel.fanIn());
      float[] weights = new float[kernel.size()];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) (deviation * random.nextGaussian());
      }
      return weights;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.of(2.0 / kernel.fanIn());
    }
  }

  public record Thrower() implements Zero {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      throw new IllegalStateException("no luck");
    }
  }

  public record Endless() implements Zero {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      while (true) {
        try {
          Thread.sleep(100_000);
        } catch (InterruptedException e) {
          // Deaf.
        }
      }
    }
  }

  public record WrongSlope() implements ActivationFunction {
    @Override
    public String label() {
      return "wrong-slope";
    }

    @Override
    public double value(double x) {
      return x * x;
    }

    @Override
    public double derivative(double x) {
      return x;
    }
  }

  interface Zero extends WeightInitializer {
    @Override
    default float[] sample(Kernel kernel, RandomGenerator random) {
      return new float[kernel.size()];
    }

    @Override
    default OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }
  }
}
