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
 * Draws each weight with mean 0 and variance {@code 2 / fanIn}.
 *
 * <p>Keeps the second moment of the pre-activations constant through a deep ReLU network. Keras'
 * {@code HeNormal}; with {@code law = UNIFORM} its {@code HeUniform}, with {@code law = NORMAL}
 * PyTorch's {@code kaiming_normal_}.
 *
 * <p>Source: He et al. 2015, "Delving Deep into Rectifiers", section 2.2.
 */
@About(
    law = "mean 0, variance 2 / fanIn",
    source = "He et al. 2015, Delving Deep into Rectifiers, section 2.2")
@Initializer(He.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface He {

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /**
   * Draws the weights of a kernel by {@link He}.
   *
   * @param law the shape of the distribution
   */
  record Sampler(Law law) implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return new VarianceScaling.Sampler(2, FanMode.FAN_IN, law).distribution(kernel);
    }
  }
}
