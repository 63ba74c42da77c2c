package org.fanin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.data.Dataset;

/**
 * Marks a class as a study: what it trains on, for how long, how often and from which seed.
 *
 * <p>A study also names a {@link Network} and at least one initializer, such as {@code @He}. An
 * optimizer ({@code @Adam} if none is named), {@link Capture} and {@link Claims} are optional. The
 * order of annotations has no meaning.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Experiment {

  /** What the networks learn. */
  Class<? extends Dataset> dataset();

  /** One line that heads the report; the study's name if empty. */
  String title() default "";

  /**
   * How often the whole training part is seen, up to 1,000,000; 0 captures the untrained network
   * only.
   */
  int epochs() default 5;

  /** Samples per step. The last batch of an epoch holds what is left. */
  int batchSize() default 32;

  /** How often every arm is trained, each time from other draws. */
  int repeats() default 3;

  /** From which, with repeat and layer name, every draw of the study follows. */
  long seed() default 42;

  /**
   * Threads that share the operations of a trial. More than one is faster for large networks, where
   * a machine has more cores than the study has trials, and changes the last digits of numbers: the
   * sums are taken in another order, which is the same every time.
   */
  int threadsPerTrial() default 1;

  /** What training minimizes. */
  Loss loss() default Loss.SOFTMAX_CROSS_ENTROPY;

  /** How stored values become inputs. */
  InputScaling scaling() default InputScaling.UNIT;
}
