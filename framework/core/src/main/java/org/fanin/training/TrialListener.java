package org.fanin.training;

import org.fanin.plan.Trial;
import org.fanin.results.arrow.HistoryRow.Score;

/** Is told how a trial goes, in the thread that runs it. */
@FunctionalInterface
public interface TrialListener {

  /**
   * Some steps were taken.
   *
   * @throws RunCancelledException to stop the whole run
   */
  void progressed(Trial trial, Progress progress);

  /**
   * Where a trial stands.
   *
   * @param epoch the epoch that is trained, from 1
   * @param epochs how many there are
   * @param step steps taken in this epoch
   * @param steps steps an epoch
   * @param train on this epoch's samples so far
   */
  record Progress(int epoch, int epochs, int step, int steps, Score train) {}
}
