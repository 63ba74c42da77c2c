package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;

/**
 * Sets each weight to 1.
 *
 * <p>All units of a layer then stay equal, and the signal grows by {@code fanIn} a layer.
 */
@About(law = "w = 1")
@Initializer(Ones.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Ones {

  /** Sets each weight of a kernel to 1. */
  record Sampler() implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return Distribution.constant(1);
    }
  }
}
