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
import org.fanin.results.text.Numbers;

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

  private static final int DIGITS = 4;
  private static final int INTERVAL_DIGITS = 2;
  private static final String NONE = "–";

  /** {@code rows} as people read them. */
  static Table<ArmRow> table(List<ArmRow> rows) {
    return new Table<>(
        List.of(
            words("ARM", ArmRow::arm),
            numbers("TEST ACCURACY", row -> percent(row.testAccuracy())),
            numbers("TEST LOSS", row -> number(row.testLoss())),
            numbers("EPOCHS TO 95 %", ArmRow::epochs),
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

  private static String percent(Optional<Estimate> estimate) {
    return estimate
        .map(of -> Numbers.percent(of.mean()).replace(" %", halfWidth(of, 100) + " %"))
        .orElse(NONE);
  }

  private static String number(Optional<Estimate> estimate) {
    return estimate
        .map(of -> Numbers.significant(of.mean(), DIGITS) + halfWidth(of, 1))
        .orElse(NONE);
  }

  /** Nothing where there is no interval, or where all repeats agree. */
  private static String halfWidth(Estimate estimate, double scale) {
    double half = estimate.halfWidth().orElse(0);
    return half > 0 ? " ± " + Numbers.significant(scale * half, INTERVAL_DIGITS) : "";
  }

  /** With how many trials reach it, where some completed ones do not. */
  private String epochs() {
    int completed = testAccuracy.map(Estimate::count).orElse(0);
    int reached = epochsTo95.map(Estimate::count).orElse(0);
    return completed > 0 && reached == 0
        ? "never"
        : number(epochsTo95)
            + (reached < completed ? " (" + reached + " of " + completed + ")" : "");
  }

  private String ended() {
    String text = String.valueOf(testAccuracy.map(Estimate::count).orElse(0));
    text += diverged == 0 ? "" : ", " + diverged + " diverged";
    return failed == 0 ? text : text + ", " + failed + " failed";
  }
}
