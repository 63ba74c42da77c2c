package org.fanin.running;

import java.util.OptionalInt;

/**
 * How a run goes about its work, which changes no number.
 *
 * @param failFast whether the first trial that fails or diverges ends the run
 * @param checkpointEvery after how many epochs a trial keeps where it can go on; never if empty
 */
public record Conduct(boolean failFast, OptionalInt checkpointEvery) {

  public Conduct {
    if (checkpointEvery.isPresent() && checkpointEvery.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "checkpoints are at least 1 epoch apart, not " + checkpointEvery.getAsInt());
    }
  }

  /** All trials run, whatever becomes of some. */
  public static Conduct usual() {
    return new Conduct(false, OptionalInt.empty());
  }
}
