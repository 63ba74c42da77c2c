package org.fanin.running;

import java.util.List;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.RunFolder;

/**
 * How a run ended.
 *
 * @param folder where everything lies
 * @param outcomes of every trial, in the order of the plan
 */
public record RunReport(RunFolder folder, List<Outcome> outcomes) {

  public RunReport {
    outcomes = List.copyOf(outcomes);
  }

  /** Trials that broke; one that diverged did not break. */
  public long failures() {
    return outcomes.stream().filter(Outcome.Failed.class::isInstance).count();
  }
}
