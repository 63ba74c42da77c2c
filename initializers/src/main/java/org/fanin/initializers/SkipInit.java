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
import org.fanin.initializers.parameter.Check;

/**
 * Draws each weight as {@link He}, and starts the learned factor {@code a} of every residual branch
 * {@code x + a F(x)} at {@code factor}.
 *
 * <p>Does for a network without normalization what batch normalization does at its start: branches
 * add little to the signal. The authors take 0, or a small number of up to {@code 1 / sqrt(L)} for
 * {@code L} branches. The network has to end its branches with {@code scale()}; one without learned
 * factors is an error. {@code factor} lies from -1e30 to 1e30.
 *
 * <p>Source: De and Smith 2020, "Batch Normalization Biases Residual Blocks Towards the Identity
 * Function in Deep Networks".
 */
@About(
    name = "skipinit",
    law = "mean 0, variance 2 / fanIn; branches start with a factor of their own",
    source = "De and Smith 2020, Batch Normalization Biases Residual Blocks Towards the Identity"
        + " Function in Deep Networks")
@Initializer(SkipInit.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SkipInit {

  /** Where the learned factors start. */
  double[] factor() default 0;

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /**
   * Draws the weights of a kernel by {@link SkipInit}.
   *
   * @param factor where the learned factors start
   * @param law the shape of the distribution
   */
  record Sampler(double factor, Law law) implements IndependentInitializer {

    public Sampler {
      Check.finite("factor", factor);
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      return new He.Sampler(law).distribution(kernel);
    }

    @Override
    public OptionalDouble branchFactor() {
      return OptionalDouble.of(factor);
    }
  }
}
