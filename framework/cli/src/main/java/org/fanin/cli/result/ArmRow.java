package org.fanin.cli.result;

import static org.fanin.cli.output.Table.Column.numbers;
import static org.fanin.cli.output.Table.Column.words;

import java.util.List;
import java.util.Optional;
import org.fanin.cli.output.Table;
import org.fanin.results.comparison.ArmResult;
import org.fanin.results.comparison.Estimate;
import org.fanin.results.comparison.TrialResult;
import org.fanin.results.folder.Outcome;
import org.fanin.results.report.EstimateText;

/**
 * How an arm did.
 *
 * @param arm its label
 * @param testAccuracy as a fraction, over its completed trials
 * @param testLoss over its completed trials
 * @param epochsTo95 epochs to 95 % test accuracy, over the trials that reach it
 * @param trials how many there were
 * @param diverged how many of them lost a finite loss
 * @param failed how many of them broke
 */
public record ArmRow(
    String arm,
    Optional<Estimate> testAccuracy,
    Optional<Estimate> testLoss,
    Optional<Estimate> epochsTo95,
    int trials,
    long diverged,
    long failed) {

  /** {@code rows} as people read them. */
  static Table<ArmRow> table(List<ArmRow> rows) {
    return new Table<>(
        List.of(
            words("ARM", ArmRow::arm),
            numbers("TEST ACCURACY", row -> EstimateText.percent(row.testAccuracy())),
            numbers("TEST LOSS", row -> EstimateText.size(row.testLoss())),
            numbers(
                "EPOCHS TO 95 %", row -> EstimateText.epochs(row.epochsTo95(), row.completed())),
            numbers("TRIALS", ArmRow::ended)),
        rows);
  }

  static ArmRow of(ArmResult arm) {
    return new ArmRow(
        arm.arm().label(),
        arm.testAccuracy(),
        arm.testLoss(),
        arm.epochsToGood(),
        arm.trials().size(),
        count(arm, Outcome.Diverged.class),
        count(arm, Outcome.Failed.class));
  }

  private static long count(ArmResult arm, Class<? extends Outcome> kind) {
    return arm.trials().stream()
        .map(TrialResult::outcome)
        .flatMap(Optional::stream)
        .filter(kind::isInstance)
        .count();
  }

  private int completed() {
    return testAccuracy.map(Estimate::count).orElse(0);
  }

  private String ended() {
    String text = String.valueOf(completed());
    text += diverged == 0 ? "" : ", " + diverged + " diverged";
    return failed == 0 ? text : text + ", " + failed + " failed";
  }
}
