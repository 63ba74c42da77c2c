package org.fanin.results.folder;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/** How a trial ended. */
public sealed interface Outcome {

  /** In one word: {@code completed}, {@code diverged} or {@code failed}. */
  String status();

  /** What became of it: {@code completed}, {@code diverged at step 17}, {@code failed: no luck}. */
  default String describe() {
    return describe(Wording.PLAIN);
  }

  /** The same in other words. */
  String describe(Wording wording);

  /** What to type to see it again, alone; empty if it went through. */
  Optional<String> again();

  /**
   * How an outcome is put into words.
   *
   * @param step the number of a step
   * @param loss what is said of a loss that is not finite, after the step
   * @param cause what went wrong
   */
  record Wording(
      LongFunction<String> step, DoubleFunction<String> loss, UnaryOperator<String> cause) {

    private static final Wording PLAIN =
        new Wording(String::valueOf, loss -> "", UnaryOperator.identity());
  }

  /**
   * It went through.
   *
   * @param trainLoss mean training loss of the last epoch; empty if nothing was trained
   * @param testLoss mean loss on the whole test part, in the unit of the study's loss
   * @param testAccuracy fraction of the test part that is classified rightly
   */
  record Completed(OptionalDouble trainLoss, double testLoss, double testAccuracy)
      implements Outcome {

    @Override
    public String status() {
      return "completed";
    }

    @Override
    public String describe(Wording wording) {
      return status();
    }

    @Override
    public Optional<String> again() {
      return Optional.empty();
    }
  }

  /**
   * Its loss was no longer finite.
   *
   * @param step the first step with such a training loss, from 1, or the last step, after which the
   *     test loss is such
   * @param loss that loss: NaN or an infinity
   * @param command what to type to see it again, alone
   */
  record Diverged(long step, double loss, String command) implements Outcome {

    @Override
    public String status() {
      return "diverged";
    }

    @Override
    public String describe(Wording wording) {
      return status() + " at step " + wording.step().apply(step)
          + wording.loss().apply(loss);
    }

    @Override
    public Optional<String> again() {
      return Optional.of(command);
    }
  }

  /**
   * It broke.
   *
   * @param cause what went wrong, in one line
   * @param command what to type to see it again, alone
   */
  record Failed(String cause, String command) implements Outcome {

    @Override
    public String status() {
      return "failed";
    }

    @Override
    public String describe(Wording wording) {
      return status() + ": " + wording.cause().apply(cause);
    }

    @Override
    public Optional<String> again() {
      return Optional.of(command);
    }
  }
}
