package org.fanin.results.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.comparison.Estimate;
import org.fanin.results.comparison.LayerFigures;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.statistics.LayerStatistics;

/**
 * What the layers put out: how far it spreads, how much of it is zero or saturated, which units are
 * dead.
 */
final class LayerSection {

  private static final String SATURATED = " An output is saturated within 0.01 of a bound of its"
      + " activation, tanh's −1 and 1 or sigmoid's 0 and 1.";

  private final Comparison comparison;

  LayerSection(Comparison comparison) {
    this.comparison = comparison;
  }

  void write(Markdown out) {
    List<Moment> captured = comparison.moments(Quantity.OUTPUT);
    if (captured.isEmpty()) {
      return;
    }
    out.heading(2, "Outputs of the layers");
    List<Moment> shown =
        comparison.moments().stream().filter(captured::contains).toList();
    out.paragraph(
        "Means over repeats, as above. A unit is dead when it puts out exactly zero for every"
            + " sample; for a ReLU that is: when it is never above zero."
            + (shown.stream().anyMatch(this::isBounded) ? SATURATED : "")
            + (shown.stream().anyMatch(this::hasRange) ? ComparisonSection.RANGES : ""));
    shown.forEach(moment -> writeTables(out, moment));
    writeRest(
        out,
        captured.stream()
            .filter(moment -> !comparison.moments().contains(moment))
            .toList());
  }

  private void writeTables(Markdown out, Moment moment) {
    LayerFigures layers = comparison.layers(moment, Quantity.OUTPUT);
    write(
        out,
        "Standard deviation at " + moment,
        layers,
        LayerStatistics::standardDeviation,
        EstimateText::size);
    write(
        out,
        "Saturated outputs at " + moment,
        layers,
        LayerStatistics::shareSaturated,
        EstimateText::percent);
    if (estimates(layers, LayerStatistics::shareZero).allMatch(share -> share.mean() == 0)) {
      out.paragraph("No output at " + moment + " is exactly zero, so no unit is dead.");
      return;
    }
    write(
        out, "Exact zeros at " + moment, layers, LayerStatistics::shareZero, EstimateText::percent);
    write(
        out, "Dead units at " + moment, layers, LayerStatistics::shareDead, EstimateText::percent);
  }

  private void write(
      Markdown out,
      String title,
      LayerFigures layers,
      Function<LayerStatistics, OptionalDouble> figure,
      Function<Optional<Estimate>, String> cell) {
    LayerTable.write(
        out,
        title,
        comparison.manifest(),
        comparison.manifest().layerNames(),
        (arm, layer) -> cell.apply(layers.estimate(arm, layer, figure)));
  }

  private boolean isBounded(Moment moment) {
    return estimates(comparison.layers(moment, Quantity.OUTPUT), LayerStatistics::shareSaturated)
        .findAny()
        .isPresent();
  }

  private boolean hasRange(Moment moment) {
    LayerFigures layers = comparison.layers(moment, Quantity.OUTPUT);
    return estimates(layers, LayerStatistics::standardDeviation)
            .anyMatch(EstimateText::isRangeOfSize)
        || estimates(layers, LayerStatistics::shareSaturated).anyMatch(EstimateText::isRange)
        || estimates(layers, LayerStatistics::shareZero).anyMatch(EstimateText::isRange)
        || estimates(layers, LayerStatistics::shareDead).anyMatch(EstimateText::isRange);
  }

  private Stream<Estimate> estimates(
      LayerFigures layers, Function<LayerStatistics, OptionalDouble> figure) {
    return comparison.manifest().arms().stream()
        .flatMap(arm -> arm.layers().stream()
            .flatMap(layer -> layers.estimate(arm, layer.name(), figure).stream()));
  }

  private static void writeRest(Markdown out, List<Moment> rest) {
    if (!rest.isEmpty()) {
      out.paragraph("The outputs at " + rest.stream().map(Moment::name).collect(joining(", "))
          + " are not shown here; statistics.arrow and histograms.arrow hold their figures.");
    }
  }
}
