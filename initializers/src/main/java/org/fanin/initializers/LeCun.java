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

/**
 * Draws each weight with mean 0 and variance {@code 1 / fanIn}.
 *
 * <p>Keeps the second moment of the pre-activations constant through a deep linear network, and
 * through one of SELU units. Keras' {@code LecunNormal}; with {@code law = UNIFORM} its {@code
 * LecunUniform}.
 *
 * <p>Source: LeCun et al. 1998, "Efficient BackProp", section 4.6.
 */
@About(
    name = "lecun",
    law = "mean 0, variance 1 / fanIn",
    source = "LeCun et al. 1998, Efficient BackProp, section 4.6")
@Initializer(LeCun.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LeCun {

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /**
   * Draws the weights of a kernel by {@link LeCun}.
   *
   * @param law the shape of the distribution
   */
  record Sampler(Law law) implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return new VarianceScaling.Sampler(1, FanMode.FAN_IN, law).distribution(kernel);
    }
  }
}
