package org.fanin.results.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.comparison.EstimateText;
import org.fanin.results.comparison.PairedDifference;
import org.fanin.results.comparison.PairedDifference.Contrast;
import org.fanin.results.text.Numbers;

/** How much better one arm is than another, and whether that is more than chance. */
final class DifferenceSection {

  /** With more, each arm is only shown against the best. */
  private static final int MOST_PAIRS = 15;

  private static final double LEAST_P = 1e-4;

  private static final List<String> HEADER =
      List.of("Arms", "Test accuracy, points", "p", "Test loss", "p");

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
    List<PairedDifference> shown = all.size() <= MOST_PAIRS ? all : againstTheBest(all);
    out.heading(3, "Differences");
    out.table(HEADER, shown.stream().map(DifferenceSection::row).toList());
    out.paragraph(explanation(all, shown));
  }

  private static List<PairedDifference> againstTheBest(List<PairedDifference> all) {
    return all.stream().filter(pair -> pair.first().equals(all.get(0).first())).toList();
  }

  private static List<String> row(PairedDifference pair) {
    var row = new ArrayList<String>();
    row.add(Markdown.text(pair.first() + " − " + pair.second()));
    row.add(points(pair.accuracy()));
    row.add(p(pair.accuracy()));
    row.add(EstimateText.number(pair.loss().estimate()));
    row.add(p(pair.loss()));
    return row;
  }

  private static String points(Contrast accuracy) {
    return EstimateText.points(accuracy.estimate());
  }

  private static String p(Contrast contrast) {
    OptionalDouble p = contrast.pValue();
    if (p.isEmpty()) {
      return EstimateText.NONE;
    }
    String text = p.getAsDouble() < LEAST_P ? "<0.0001" : Numbers.significant(p.getAsDouble(), 2);
    return contrast.isSignificant() ? "**" + text + "**" : text;
  }

  private static String explanation(List<PairedDifference> all, List<PairedDifference> shown) {
    long significant =
        all.stream().filter(pair -> pair.accuracy().isSignificant()).count();
    return "The more accurate arm less the other, repeat by repeat, since arms of one repeat share"
        + " draws and batches: mean ± half the 95 % interval of the differences. p is that of a"
        + " two-sided paired t-test, after Holm's correction for all " + all.size() + " pairs. "
        + (shown.size() < all.size() ? "Shown is the most accurate arm against each other. " : "")
        + "In test accuracy, " + significant + " of " + all.size()
        + (all.size() == 1 ? " pair" : " pairs")
        + (significant == 1 ? " differs" : " differ")
        + " by more than chance (p < 0.05).";
  }
}
