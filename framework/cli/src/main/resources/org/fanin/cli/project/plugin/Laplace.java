package org.example;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.About;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.Check;

/**
 * Draws each weight from a Laplace law with mean 0 and variance {@code gain^2 2 / fanIn}.
 *
 * <p>The annotation is what a study writes. Each attribute binds to the component of the same name
 * in the record below; an array lets a study try several values, each of which makes an arm.
 */
@About(law = "Laplace, mean 0, variance gain^2 2 / fanIn")
@Initializer(Laplace.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Laplace {

  /** Scales every weight; 1 is He's variance. */
  double[] gain() default 1;

  /**
   * Draws the weights of a kernel by {@link Laplace}.
   *
   * @param gain scales every weight
   */
  record Sampler(double gain) implements WeightInitializer {

    /** Refuses gains that make no sense; the message reaches the user with the study's name. */
    public Sampler {
      Check.positive("gain", gain);
    }

    /** A pure function: it draws from {@code random} and from nothing else. */
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      double scale = gain / Math.sqrt(kernel.fanIn());
      float[] weights = new float[kernel.size()];
      for (int i = 0; i < weights.length; i++) {
        double exponential = -scale * StrictMath.log(1 - random.nextDouble());
        weights[i] = (float) (random.nextBoolean() ? exponential : -exponential);
      }
      return weights;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.of(gain * gain * 2 / kernel.fanIn());
    }
  }
}
