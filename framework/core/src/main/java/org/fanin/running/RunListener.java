package org.fanin.running;

import java.nio.file.Path;
import org.fanin.plan.Trial;
import org.fanin.plan.TrialPlan;
import org.fanin.results.folder.Outcome;
import org.fanin.training.TrialListener;

/**
 * Is told how a run goes. Calls come from the threads that run trials, one at a time or several at
 * once.
 */
public interface RunListener extends TrialListener {

  /**
   * The data is read, and nothing is written yet.
   *
   * @throws org.fanin.training.RunCancelledException if nothing shall be
   */
  default void dataRead() {}

  /** The data is read, the run folder exists, and trials are about to start. */
  void planned(TrialPlan plan, Path folder);

  /** A trial begins. */
  void started(Trial trial);

  /** A trial is over. */
  void finished(Trial trial, Outcome outcome);

  /** A trial was finished by an earlier process, and stays as it is. */
  default void kept(Trial trial, Outcome outcome) {
    started(trial);
    finished(trial, outcome);
  }

  /** All trials are over, and the summary has come so far. */
  void summarizing(int done, int total);
}
