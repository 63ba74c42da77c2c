package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;

/**
 * Draws each weight with mean 0 and variance {@code scale / fan}.
 *
 * <p>{@code scale} lies above 0, up to 1e30; {@code fan} is {@code fanIn}, {@code fanOut} or one of
 * their means, as {@code mode} says. Whatever the law, the variance is what the formula says.
 *
 * <p>Source: He et al. 2015, "Delving Deep into Rectifiers", section 2.2, for the variances; the
 * parameters are those of Keras' {@code VarianceScaling}.
 */
@About(
    law = "mean 0, variance scale / fan",
    source = "He et al. 2015, Delving Deep into Rectifiers, section 2.2")
@Initializer(VarianceScaling.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface VarianceScaling {

  /** The variance times the fan. */
  double[] scale() default 1;

  /** The fan that divides. */
  FanMode[] mode() default FanMode.FAN_IN;

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /**
   * Draws the weights of a kernel with a variance that its fans set.
   *
   * @param scale the variance times the fan
   * @param mode the fan that divides
   * @param law the shape of the distribution
   */
  record Sampler(double scale, FanMode mode, Law law) implements IndependentInitializer {

    public Sampler {
      Check.positive("scale", scale);
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      return new Distribution(law, 0, Math.sqrt(scale / mode.of(kernel)));
    }
  }
}
