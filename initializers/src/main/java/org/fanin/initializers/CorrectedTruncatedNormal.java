package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.CutNormal;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.parameter.Check;

/**
 * Draws each weight from a truncated normal law that is moved and widened so that the weights really
 * have the mean {@code mean} and the standard deviation {@code stddev}, whatever the kernel's fans.
 *
 * <p>{@code w = mean + stddev (Z - m) / d}, where {@code Z} is {@code N(0, 1)} cut at {@code lower}
 * and {@code upper} deviations, and {@code m} and {@code d} are the mean and the standard deviation
 * that this leaves: {@link CutNormal} has the formulas. Cut at two deviations, {@code m = 0} and
 * {@code d = 0.87962566103423978}: the weights are bounded by {@code mean +- 2.2737 stddev}. {@link
 * TruncatedNormal} does without the correction.
 *
 * <p>{@code mean} lies from -1e30 to 1e30, {@code stddev} from 0 to 1e30, {@code lower} from -1e30
 * to 10, {@code upper} from -10 to 1e30 and at least 0.01 above {@code lower}. The correction is the
 * one that Keras' {@code VarianceScaling} makes.
 */
@About(
    law = "w ~ N(0, 1) cut at lower and upper deviations, moved and widened to mean and variance"
        + " stddev^2")
@Initializer(CorrectedTruncatedNormal.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CorrectedTruncatedNormal {

  /** The mean of the weights. */
  double[] mean() default 0;

  /** The standard deviation of the weights. */
  double[] stddev() default 0.05;

  /** The lower bound, in standard deviations before the correction. */
  double[] lower() default -2;

  /** The upper bound, in standard deviations before the correction. */
  double[] upper() default 2;

  /**
   * Draws the weights of a kernel from a truncated normal law of a given standard deviation.
   *
   * @param mean the mean of the weights
   * @param stddev the standard deviation of the weights
   * @param lower the lower bound, in standard deviations before the correction
   * @param upper the upper bound, in standard deviations before the correction
   */
  record Sampler(double mean, double stddev, double lower, double upper)
      implements IndependentInitializer {

    public Sampler {
      Check.finite("mean", mean);
      Check.notNegative("stddev", stddev);
      CutNormal.check(lower, upper);
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      return new Distribution(new CutNormal(lower, upper), mean, stddev);
    }
  }
}
