package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells readers what an initializer draws.
 *
 * <p>Stands on the initializer's annotation, or on its record where it has none.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface About {

  /** The law of one weight as a formula, in one line. */
  String law();

  /** Author, year, title and place of the paper; empty if there is none. */
  String source() default "";

  /** The initializer's name, if not that of its type with hyphens. */
  String name() default "";
}
