package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;

/**
 * Draws each weight from the uniform law on {@code (low, high)}, whatever the kernel's fans: mean
 * {@code (low + high) / 2}, variance {@code (high - low)^2 / 12}.
 *
 * <p>Both bounds lie from -1e30 to 1e30, and {@code low < high}. The defaults are those of Keras'
 * {@code RandomUniform}.
 */
@About(law = "w ~ U(low, high)")
@Initializer(Uniform.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Uniform {

  /** The lower bound. */
  double[] low() default -0.05;

  /** The upper bound. */
  double[] high() default 0.05;

  /**
   * Draws the weights of a kernel from a uniform law.
   *
   * @param low the lower bound
   * @param high the upper bound
   */
  record Sampler(double low, double high) implements IndependentInitializer {

    public Sampler {
      Check.finite("low", low);
      Check.finite("high", high);
      Check.that(low < high, "high", high, "above low, " + low);
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      return new Distribution(Law.UNIFORM, (low + high) / 2, (high - low) / Math.sqrt(12));
    }
  }
}
