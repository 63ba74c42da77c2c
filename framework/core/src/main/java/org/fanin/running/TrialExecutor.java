package org.fanin.running;

import java.util.List;
import java.util.function.BiFunction;
import org.fanin.plan.Trial;
import org.fanin.results.folder.Outcome;

/** Decides where and how many trials run at once. It changes no number. */
public interface TrialExecutor {

  /**
   * Runs all trials and waits for them.
   *
   * @param work runs one trial, and passes its turn now and then; safe to call from several threads
   * @return the outcomes in the order of {@code trials}
   */
  List<Outcome> execute(List<Trial> trials, BiFunction<Trial, Turn, Outcome> work);

  /** How many trials compute side by side. */
  int parallelism();
}
