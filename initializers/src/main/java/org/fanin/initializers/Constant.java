package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.parameter.Check;

/** Sets each weight to {@code value}, a number from -1e30 to 1e30. */
@About(law = "w = value")
@Initializer(Constant.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Constant {

  /** The weight. */
  double[] value();

  /**
   * Sets each weight of a kernel to one value.
   *
   * @param value the weight
   */
  record Sampler(double value) implements IndependentInitializer {

    public Sampler {
      Check.finite("value", value);
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      return Distribution.constant(value);
    }
  }
}
