package org.fanin.results.folder;

import java.util.OptionalDouble;

/** How a trial ended. */
public sealed interface Outcome {

  /**
   * It went through.
   *
   * @param trainLoss mean training loss of the last epoch; empty if nothing was trained
   * @param testLoss mean loss on the whole test part, in the unit of the study's loss
   * @param testAccuracy fraction of the test part that is classified rightly
   */
  record Completed(OptionalDouble trainLoss, double testLoss, double testAccuracy)
      implements Outcome {}

  /**
   * Its loss was no longer finite.
   *
   * @param step the first step with such a training loss, from 1, or the last step, after which the
   *     test loss is such
   * @param loss that loss: NaN or an infinity
   * @param command what to type to see it again, alone
   */
  record Diverged(long step, double loss, String command) implements Outcome {}

  /**
   * It broke.
   *
   * @param cause what went wrong, in one line
   * @param command what to type to see it again, alone
   */
  record Failed(String cause, String command) implements Outcome {}
}
