package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalInt;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;

/**
 * Draws each weight with mean 0 and variance {@code scale / fan}.
 *
 * <p>{@code scale} lies above 0, up to 1e30; {@code fan} is {@code fanIn}, {@code fanOut} or one of
 * their means, as {@code mode} says. Where {@code fan} is given, it divides, whatever the kernel; it
 * is at least 1, and {@code mode} is left out. Whatever the law, the variance is what the formula
 * says.
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

  /** A number that divides instead; none by default. */
  int[] fan() default {};

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /**
   * Draws the weights of a kernel with a variance that its fans set.
   *
   * @param scale the variance times the fan
   * @param mode the fan that divides
   * @param fan a number that divides instead, if there is one
   * @param law the shape of the distribution
   */
  record Sampler(double scale, FanMode mode, OptionalInt fan, Law law)
      implements IndependentInitializer {

    public Sampler {
      Check.positive("scale", scale);
      if (fan.isPresent()) {
        Check.that(fan.getAsInt() >= 1, "fan", fan.getAsInt(), "at least 1");
        Check.that(mode == FanMode.FAN_IN, "mode", mode, "left out where fan is given");
      }
    }

    /** With a fan of the kernel. */
    public Sampler(double scale, FanMode mode, Law law) {
      this(scale, mode, OptionalInt.empty(), law);
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      double divisor = fan.isPresent() ? fan.getAsInt() : mode.of(kernel);
      return new Distribution(law, 0, Math.sqrt(scale / divisor));
    }
  }
}
