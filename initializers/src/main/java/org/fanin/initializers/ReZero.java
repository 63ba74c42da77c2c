package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalDouble;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;

/**
 * Draws each weight as {@link He}, and starts the learned factor {@code a} of every residual branch
 * {@code x + a F(x)} at 0.
 *
 * <p>Every block is the identity at first, whatever the depth; the network learns how much of each
 * branch it wants. The network has to end its branches with {@code scale()}; one without learned
 * factors is an error.
 *
 * <p>Source: Bachlechner et al. 2020, "ReZero is All You Need: Fast Convergence at Large Depth".
 */
@About(
    name = "rezero",
    law = "mean 0, variance 2 / fanIn; branches start with factor 0",
    source = "Bachlechner et al. 2020, ReZero is All You Need")
@Initializer(ReZero.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReZero {

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /**
   * Draws the weights of a kernel by {@link ReZero}.
   *
   * @param law the shape of the distribution
   */
  record Sampler(Law law) implements IndependentInitializer {

    @Override
    public Distribution distribution(Kernel kernel) {
      return new He.Sampler(law).distribution(kernel);
    }

    @Override
    public OptionalDouble branchFactor() {
      return OptionalDouble.of(0);
    }
  }
}
