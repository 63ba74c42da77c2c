package org.fanin.results.report;

import java.util.ArrayList;
import java.util.List;
import org.fanin.results.comparison.ArmResult;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.comparison.TrialResult;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.Outcome.Wording;
import org.fanin.results.text.Numbers;

/** How well the arms did, and which of their trials did not get through. */
final class ComparisonSection {

  private static final List<String> HEADER =
      List.of("Arm", "Test accuracy", "Test loss", "Epochs to 95 % test accuracy", "n");

  /** Said only where there are such values. */
  static final String RANGES =
      " Where an interval would reach beyond what is possible, below 0 or above 100 %, the least and"
          + " the greatest value of the repeats stand in brackets instead: so near to a bound, or of so few"
          + " repeats, no such interval holds.";

  private static final Wording WORDING = new Wording(
      Numbers::count, loss -> " with a loss of " + Numbers.significant(loss, 4), Markdown::text);

  private final Comparison comparison;

  ComparisonSection(Comparison comparison) {
    this.comparison = comparison;
  }

  void write(Markdown out) {
    out.heading(2, "Comparison");
    out.table(HEADER, comparison.arms().stream().map(ComparisonSection::row).toList());
    out.paragraph(explanation());
    out.list(mishaps());
    new DifferenceSection(comparison).write(out);
  }

  private static List<String> row(ArmResult arm) {
    int completed = (int)
        arm.trials().stream().filter(trial -> trial.completed().isPresent()).count();
    return List.of(
        Markdown.text(arm.arm().label()),
        EstimateText.percent(arm.testAccuracy()),
        EstimateText.size(arm.testLoss()),
        EstimateText.epochs(arm.epochsToGood(), completed),
        String.valueOf(completed));
  }

  private String explanation() {
    String interval = comparison.manifest().study().repeats() == 1
        ? "There is one repeat per arm, so no interval can be given."
        : "Means over the n repeats that completed, ± half the 95 % interval, which is"
            + " t(0.975, n − 1) s / √n. Where n is 1, or all repeats agree, there is none.";
    return interval + " Epochs are counted over those repeats that reach 95 %."
        + (comparison.arms().stream().anyMatch(ComparisonSection::hasRange) ? RANGES : "");
  }

  private static boolean hasRange(ArmResult arm) {
    return arm.testAccuracy().filter(EstimateText::isRange).isPresent()
        || arm.testLoss().filter(EstimateText::isRangeOfSize).isPresent()
        || arm.epochsToGood().filter(EstimateText::isRangeOfSize).isPresent();
  }

  private List<String> mishaps() {
    var mishaps = new ArrayList<String>();
    for (ArmResult arm : comparison.arms()) {
      for (TrialResult trial : arm.trials()) {
        if (trial.completed().isEmpty()) {
          String name = Markdown.text(arm.arm().label()) + ", repeat " + trial.repeat();
          String what = trial.outcome().map(ComparisonSection::mishap).orElse("has not ended.");
          mishaps.add("**" + name + "** " + what);
        }
      }
    }
    return mishaps;
  }

  private static String mishap(Outcome outcome) {
    return outcome.describe(WORDING)
        + outcome.again().map(ComparisonSection::again).orElse("");
  }

  private static String again(String command) {
    return ". To see it again, alone: " + Markdown.span(command);
  }
}
