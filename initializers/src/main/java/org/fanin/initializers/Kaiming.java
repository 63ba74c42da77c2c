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
 * Draws each weight with mean 0 and variance {@code 2 / ((1 + negativeSlope^2) fan)}.
 *
 * <p>Keeps the second moment constant through a deep network of leaky ReLU with that slope below 0;
 * with slope 0 it is {@link He}. {@code negativeSlope} lies from -1e30 to 1e30. PyTorch's {@code
 * kaiming_uniform_} and {@code kaiming_normal_}, whose {@code a} is the slope.
 *
 * <p>Source: He et al. 2015, "Delving Deep into Rectifiers", section 2.2.
 */
@About(
    law = "mean 0, variance 2 / ((1 + negativeSlope^2) fan)",
    source = "He et al. 2015, Delving Deep into Rectifiers, section 2.2")
@Initializer(Kaiming.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kaiming {

  /** The slope of the activation below 0. */
  double[] negativeSlope() default 0;

  /** The fan that divides. */
  FanMode[] mode() default FanMode.FAN_IN;

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /**
   * Draws the weights of a kernel by {@link Kaiming}.
   *
   * @param negativeSlope the slope of the activation below 0
   * @param mode the fan that divides
   * @param law the shape of the distribution
   */
  record Sampler(double negativeSlope, FanMode mode, Law law) implements IndependentInitializer {

    public Sampler {
      Check.finite("negativeSlope", negativeSlope);
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      double scale = 2 / (1 + negativeSlope * negativeSlope);
      return new VarianceScaling.Sampler(scale, mode, law).distribution(kernel);
    }
  }
}
