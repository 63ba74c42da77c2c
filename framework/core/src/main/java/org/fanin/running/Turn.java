package org.fanin.running;

/** A trial's right to compute, which it may have to share with others. */
public interface Turn {

  /**
   * Lets somebody else compute who waits for it, and waits for the next turn.
   *
   * @throws org.fanin.training.RunCancelledException if this thread is interrupted while it waits
   */
  void pass();

  /** The seconds for which this trial has waited in {@link #pass()}. */
  double waitedSeconds();
}
