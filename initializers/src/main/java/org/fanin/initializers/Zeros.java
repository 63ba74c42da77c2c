package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;

/**
 * Sets each weight to 0.
 *
 * <p>All units of a layer then stay equal, and behind a ReLU no hidden weight ever moves: the
 * control that shows what symmetry costs.
 */
@About(law = "w = 0")
@Initializer(Zeros.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Zeros {

  /** Sets each weight of a kernel to 0. */
  record Sampler() implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return Distribution.constant(0);
    }
  }
}
