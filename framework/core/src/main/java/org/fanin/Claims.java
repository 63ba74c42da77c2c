package org.fanin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.function.Supplier;
import org.fanin.results.claims.Claim;

/** Statements that the study puts to the test; the report says of each whether it holds. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Claims {

  /** Gives the statements; a class with a constructor without parameters. */
  Class<? extends Source> value();

  /** Gives the statements of a study. */
  interface Source extends Supplier<List<Claim>> {}
}
