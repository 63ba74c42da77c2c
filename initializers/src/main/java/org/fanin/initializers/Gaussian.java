package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;

/**
 * Draws each weight from the normal law {@code N(mean, stddev^2)}, whatever the kernel's fans.
 *
 * <p>{@code mean} lies from -1e30 to 1e30, {@code stddev} from 0 to 1e30. The defaults are those of
 * Keras' {@code RandomNormal}.
 */
@About(law = "w ~ N(mean, stddev^2)")
@Initializer(Gaussian.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Gaussian {

  /** The mean. */
  double[] mean() default 0;

  /** The standard deviation. */
  double[] stddev() default 0.05;

  /**
   * Draws the weights of a kernel from a normal law.
   *
   * @param mean the mean
   * @param stddev the standard deviation
   */
  record Sampler(double mean, double stddev) implements IndependentInitializer {

    public Sampler {
      Check.finite("mean", mean);
      Check.notNegative("stddev", stddev);
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      return new Distribution(Law.NORMAL, mean, stddev);
    }
  }
}
