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

  /** Trials that failed or diverged. */
  public long incomplete() {
    return outcomes.stream()
        .filter(outcome -> !(outcome instanceof Outcome.Completed))
        .count();
  }
}
