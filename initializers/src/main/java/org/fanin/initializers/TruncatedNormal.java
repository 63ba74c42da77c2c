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
 * Draws each weight from the normal law {@code N(mean, stddev^2)} cut at {@code mean +- 2 stddev},
 * whatever the kernel's fans.
 *
 * <p>Cutting narrows: the weights' real standard deviation is {@code 0.87962566103423978 stddev},
 * their variance {@code 0.77374130355 stddev^2}. {@code mean} lies from -1e30 to 1e30, {@code
 * stddev} from 0 to 1e30. The law and the defaults are those of Keras' {@code TruncatedNormal}.
 */
@About(law = "w ~ N(mean, stddev^2) cut at 2 stddev: variance 0.7737 stddev^2")
@Initializer(TruncatedNormal.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TruncatedNormal {

  /** The mean. */
  double[] mean() default 0;

  /** The standard deviation before cutting. */
  double[] stddev() default 0.05;

  /**
   * Draws the weights of a kernel from a truncated normal law.
   *
   * @param mean the mean
   * @param stddev the standard deviation before cutting
   */
  record Sampler(double mean, double stddev) implements IndependentInitializer {

    public Sampler {
      Check.finite("mean", mean);
      Check.notNegative("stddev", stddev);
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      return new Distribution(Law.TRUNCATED_NORMAL, mean, Law.TRUNCATED_DEVIATION * stddev);
    }
  }
}
