package org.fanin.results.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.comparison.LayerFigures;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.statistics.LayerStatistics;

/** How large the weights of the layers are, and their gradients, where these were captured. */
final class KernelSection {

  private static final int MOST_MOMENTS = 12;

  private final Comparison comparison;

  KernelSection(Comparison comparison) {
    this.comparison = comparison;
  }

  void write(Markdown out) {
    write(
        out,
        Quantity.WEIGHT,
        "Weights of the layers",
        "Standard deviation of the weights of each kernel, a mean over repeats, as above.",
        LayerStatistics::standardDeviation);
    write(
        out,
        Quantity.GRADIENT,
        "Gradients of the layers",
        "Root mean square of the gradient of the loss on the probe with respect to each kernel, a"
            + " mean over repeats, as above.",
        statistics -> root(statistics.secondMoment()));
  }

  private void write(
      Markdown out,
      Quantity quantity,
      String title,
      String explanation,
      Function<LayerStatistics, OptionalDouble> figure) {
    List<Moment> captured = comparison.moments(quantity);
    if (captured.isEmpty()) {
      return;
    }
    out.heading(2, title);
    List<Moment> shown = Evenly.chosen(captured, MOST_MOMENTS);
    int rest = captured.size() - shown.size();
    out.paragraph(explanation
        + (rest == 0 ? "" : " For " + rest + " more moments, statistics.arrow holds them."));
    for (Moment moment : shown) {
      LayerFigures layers = comparison.layers(moment, quantity);
      LayerTable.write(
          out,
          (quantity == Quantity.WEIGHT ? "Weights at " : "Gradients at ") + moment,
          comparison.manifest(),
          comparison.manifest().kernelNames(),
          (arm, layer) -> EstimateText.size(layers.estimate(arm, layer, figure)));
    }
  }

  private static OptionalDouble root(OptionalDouble square) {
    return square.stream().map(Math::sqrt).findFirst();
  }
}
