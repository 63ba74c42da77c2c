package org.fanin.results.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Outcome.Completed;

/**
 * What the trials of one arm say together. Only those that completed count.
 *
 * @param arm the arm
 * @param trials its trials by repeat
 */
public record ArmResult(ArmRecord arm, List<TrialResult> trials) {

  /** The test accuracy that {@link #epochsToGood} waits for. */
  public static final double GOOD_ACCURACY = 0.95;

  public ArmResult {
    trials = List.copyOf(trials);
  }

  /** Test accuracy at the end. */
  public Optional<Estimate> testAccuracy() {
    return Estimate.of(completed().mapToDouble(Completed::testAccuracy));
  }

  /** Test loss at the end. */
  public Optional<Estimate> testLoss() {
    return Estimate.of(completed().mapToDouble(Completed::testLoss));
  }

  /** Epochs to 95 % test accuracy, over the trials that reach it. */
  public Optional<Estimate> epochsToGood() {
    return Estimate.of(trials.stream()
        .filter(trial -> trial.completed().isPresent())
        .flatMap(trial -> trial.curve().stream())
        .flatMapToInt(curve -> curve.epochsTo(GOOD_ACCURACY).stream())
        .asDoubleStream());
  }

  /** How many of its trials are over, however they ended. */
  public int over() {
    return (int) trials.stream().filter(trial -> trial.outcome().isPresent()).count();
  }

  private Stream<Completed> completed() {
    return trials.stream().flatMap(trial -> trial.completed().stream());
  }
}
