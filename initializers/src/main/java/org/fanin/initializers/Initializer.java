package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the law of an annotation, or of a study directly.
 *
 * <p>On an annotation type it makes that annotation an initializer: {@code value} is a record whose
 * components are the attributes of the annotation, bound by name. An attribute that is an array,
 * where the component is not, is a factor: every element makes an arm. On a study it adds one arm
 * with a record that has no components.
 *
 * <pre>{@code
 * @About(law = "w ~ Laplace(0, scale)")
 * @Initializer(Laplace.Sampler.class)
 * @Retention(RetentionPolicy.RUNTIME)
 * @Target(ElementType.TYPE)
 * public @interface Laplace {
 *   double[] scale() default 0.05;
 *
 *   record Sampler(double scale) implements WeightInitializer { ... }
 * }
 * }</pre>
 */
@Documented
@Repeatable(Initializer.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.TYPE})
public @interface Initializer {

  /** The record that draws the weights. */
  Class<? extends WeightInitializer> value();

  /** Holds several laws of one study; the compiler writes it. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.ANNOTATION_TYPE, ElementType.TYPE})
  @interface Several {
    Initializer[] value();
  }
}
