package org.fanin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.results.folder.Quantity;

/** What a study keeps of its networks, and when. Without it, the defaults below. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Capture {

  /** What is kept. */
  Quantity[] value() default {Quantity.PRE_ACTIVATION, Quantity.OUTPUT};

  /** After which epochs, from 1, besides before the first and, if there is one, after the last step. */
  int[] epochs() default {};

  /** How many test samples the probe holds, from the first on; all if the test part is smaller. */
  int probe() default 10_000;
}
