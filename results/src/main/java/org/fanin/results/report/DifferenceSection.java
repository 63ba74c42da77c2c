package org.fanin.results.report;

import java.util.ArrayList;
import java.util.List;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.comparison.Contrast;
import org.fanin.results.comparison.PairedDifference;

/** How much better one arm is than another, and whether that is more than chance. */
final class DifferenceSection {

  /** With more, each arm is only shown against the best. */
  private static final int MOST_PAIRS = 15;

  private static final int FEW = 2;

  private static final List<String> HEADER =
      List.of("Arms", "Test accuracy, points", "p of it", "Test loss", "p of it", "n");

  private final Comparison comparison;

  DifferenceSection(Comparison comparison) {
    this.comparison = comparison;
  }

  void write(Markdown out) {
    List<PairedDifference> all = comparison.differences();
    boolean repeated = all.stream()
        .flatMap(pair -> pair.accuracy().estimate().stream())
        .anyMatch(estimate -> estimate.halfWidth().isPresent());
    if (!repeated) {
      return;
    }
    // The pairs of the most accurate arm come first.
    long arms =
        comparison.arms().stream().filter(arm -> arm.testAccuracy().isPresent()).count();
    List<PairedDifference> shown = all.size() <= MOST_PAIRS ? all : all.subList(0, (int) arms - 1);
    out.heading(3, "Differences");
    out.table(HEADER, shown.stream().map(DifferenceSection::row).toList());
    out.paragraph(explanation(all, shown));
  }

  private static List<String> row(PairedDifference pair) {
    var row = new ArrayList<String>();
    row.add(Markdown.text(pair.first() + " − " + pair.second()));
    row.add(EstimateText.points(pair.accuracy().estimate()));
    row.add(p(pair.accuracy()));
    row.add(EstimateText.number(pair.loss().estimate()));
    row.add(p(pair.loss()));
    row.add(String.valueOf(pair.repeats()));
    return row;
  }

  private static String p(Contrast contrast) {
    String text = EstimateText.probability(contrast.pValue());
    return contrast.isSignificant() ? "**" + text + "**" : text;
  }

  private static String explanation(List<PairedDifference> all, List<PairedDifference> shown) {
    long tested = all.stream().filter(pair -> pair.accuracy().isTested()).count();
    long significant =
        all.stream().filter(pair -> pair.accuracy().isSignificant()).count();
    boolean few = all.stream().anyMatch(pair -> pair.repeats() == FEW);
    return "The first arm less the second, over the n repeats that both completed, repeat by repeat,"
        + " since arms of one repeat share draws and batches. ± half the 95 % interval of each"
        + " difference by itself; p, of a two-sided paired t-test, is corrected for all pairs"
        + " together, by Holm's method, accuracy and loss each by itself. A loss below 0 is to the first"
        + " arm's credit. "
        + (shown.size() < all.size() ? "Shown is the most accurate arm against each other. " : "")
        + (few ? "Two repeats tell little, and all of that on trust in the normal law. " : "")
        + "In test accuracy, " + significant + " of " + tested
        + (tested == 1 ? " pair" : " pairs")
        + (tested == all.size() ? "" : " with a p")
        + (significant == 1 ? " differs" : " differ") + " by more than chance (p < 0.05).";
  }
}
