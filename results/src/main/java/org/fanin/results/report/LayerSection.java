package org.fanin.results.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.comparison.Estimate;
import org.fanin.results.comparison.EstimateText;
import org.fanin.results.comparison.LayerFigures;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Moment;
import org.fanin.results.statistics.LayerStatistics;
import org.fanin.results.text.Numbers;

/** What the layers put out: how far it spreads, how much of it is zero, which units are dead. */
final class LayerSection {

  private final Comparison comparison;

  LayerSection(Comparison comparison) {
    this.comparison = comparison;
  }

  void write(Markdown out) {
    out.heading(2, "Outputs of the layers");
    out.paragraph(
        "Means over repeats, as above. A unit is dead when it puts out exactly zero for every"
            + " sample; for a ReLU that is: when it is never above zero.");
    for (Moment moment : comparison.moments()) {
      LayerFigures layers = comparison.layers(moment);
      write(
          out,
          "Standard deviation at " + moment,
          layers,
          LayerStatistics::standardDeviation,
          EstimateText::number);
      write(
          out,
          "Exact zeros at " + moment,
          layers,
          LayerStatistics::shareZero,
          EstimateText::percent);
      write(
          out,
          "Dead units at " + moment,
          layers,
          LayerStatistics::shareDead,
          EstimateText::percent);
    }
    out.list(
        comparison.statistics().stream().flatMap(row -> oddity(row).stream()).toList());
  }

  private void write(
      Markdown out,
      String title,
      LayerFigures layers,
      Function<LayerStatistics, OptionalDouble> figure,
      Function<Optional<Estimate>, String> cell) {
    out.heading(3, title);
    out.table(
        LayerTable.header(comparison.manifest()),
        LayerTable.rows(
            comparison.manifest(),
            (arm, layer) -> cell.apply(layers.estimate(arm, layer, figure))));
  }

  /** Says of a captured layer how many of its values were left out of all figures. */
  private static Optional<String> oddity(StatisticsRow row) {
    LayerStatistics statistics = row.statistics();
    if (statistics.countNaN() + statistics.countInfinite() == 0) {
      return Optional.empty();
    }
    CapturedLayer of = row.of();
    String name = of.arm() + ", repeat " + of.repeat() + ", " + of.layer() + ", "
        + of.quantity().label() + " at " + of.moment();
    return Optional.of("**" + Markdown.text(name) + ":** "
        + Numbers.count(statistics.countNaN()) + " values are NaN and "
        + Numbers.count(statistics.countInfinite()) + " infinite; no figure counts them.");
  }
}
