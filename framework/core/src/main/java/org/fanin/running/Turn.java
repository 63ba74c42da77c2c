package org.fanin.running;

/** A trial's right to compute, which it may have to share with others. */
@FunctionalInterface
public interface Turn {

  /**
   * If this turn has been long enough, lets somebody else compute who waits for it, and waits for
   * the next one.
   *
   * @throws org.fanin.training.RunCancelledException if the run has failed or was cancelled
   */
  void pass();
}
