package org.fanin.optimizers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation an optimizer: {@code value} is a record whose components are the attributes
 * of the annotation, bound by name. An array attribute is a factor: every element makes an arm.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Optimizer {

  /** The record that holds the rule's settings. */
  Class<? extends UpdateRule> value();
}
