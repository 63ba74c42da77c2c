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
 * Draws each weight with mean 0 and variance {@code 2 / (fanIn + fanOut)}.
 *
 * <p>A compromise between keeping the size of the signal and that of the gradient in a deep network
 * that is linear near 0, as with tanh. Keras' {@code GlorotNormal}; with {@code law = UNIFORM} its
 * {@code GlorotUniform}, with {@code law = NORMAL} PyTorch's {@code xavier_normal_}.
 *
 * <p>Source: Glorot and Bengio 2010, "Understanding the difficulty of training deep feedforward
 * neural networks", equation 12; with {@code law = UNIFORM}, equation 16.
 */
@About(
    law = "mean 0, variance 2 / (fanIn + fanOut)",
    source = "Glorot and Bengio 2010, Understanding the difficulty of training"
        + " deep feedforward neural networks, equation 12")
@Initializer(Glorot.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Glorot {

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /**
   * Draws the weights of a kernel by {@link Glorot}.
   *
   * @param law the shape of the distribution
   */
  record Sampler(Law law) implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return new VarianceScaling.Sampler(1, FanMode.FAN_AVERAGE, law).distribution(kernel);
    }
  }
}
