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
 * Draws each weight from the normal law {@code N(mean, stddev^2)} cut at {@code mean + lower stddev}
 * and {@code mean + upper stddev}, whatever the kernel's fans.
 *
 * <p>Cutting narrows, and bounds that are not symmetric move the mean: {@link CutNormal} has the
 * formulas. Cut at two deviations, the weights' real standard deviation is {@code
 * 0.87962566103423978 stddev}, their variance {@code 0.77374130355 stddev^2}; {@link
 * CorrectedTruncatedNormal} makes up for it.
 *
 * <p>{@code mean} lies from -1e30 to 1e30, {@code stddev} from 0 to 1e30, {@code lower} from -1e30
 * to 10, {@code upper} from -10 to 1e30 and at least 0.01 above {@code lower}. The law and the
 * defaults are those of Keras' {@code TruncatedNormal}, the bounds those of JAX's {@code
 * truncated_normal}. PyTorch's {@code trunc_normal_(mean, std, a, b)} names the places of the cuts
 * themselves: {@code lower = (a - mean) / std}, {@code upper = (b - mean) / std}.
 */
@About(
    law = "w ~ N(mean, stddev^2) cut at lower and upper deviations: variance 0.7737 stddev^2 at -2"
        + " and 2")
@Initializer(TruncatedNormal.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TruncatedNormal {

  /** The mean before cutting. */
  double[] mean() default 0;

  /** The standard deviation before cutting. */
  double[] stddev() default 0.05;

  /** The lower bound, in standard deviations from the mean. */
  double[] lower() default -2;

  /** The upper bound, in standard deviations from the mean. */
  double[] upper() default 2;

  /**
   * Draws the weights of a kernel from a truncated normal law.
   *
   * @param mean the mean before cutting
   * @param stddev the standard deviation before cutting
   * @param lower the lower bound, in standard deviations from the mean
   * @param upper the upper bound, in standard deviations from the mean
   */
  record Sampler(double mean, double stddev, double lower, double upper)
      implements IndependentInitializer {

    public Sampler {
      Check.finite("mean", mean);
      Check.notNegative("stddev", stddev);
      CutNormal.check(lower, upper);
    }

    /** Cut at two deviations. */
    public Sampler(double mean, double stddev) {
      this(mean, stddev, -2, 2);
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      var shape = new CutNormal(lower, upper);
      return new Distribution(shape, mean + shape.mean() * stddev, shape.deviation() * stddev);
    }
  }
}
