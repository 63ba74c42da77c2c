package org.fanin.results.comparison;

import java.util.Optional;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.Outcome.Completed;

/**
 * What is known of one trial.
 *
 * @param repeat from 1
 * @param outcome empty if it has not ended
 * @param curve empty if it left no history
 */
public record TrialResult(int repeat, Optional<Outcome> outcome, Optional<LearningCurve> curve) {

  /** How the trial ended, if it went through. */
  public Optional<Completed> completed() {
    return outcome.filter(Completed.class::isInstance).map(Completed.class::cast);
  }
}
