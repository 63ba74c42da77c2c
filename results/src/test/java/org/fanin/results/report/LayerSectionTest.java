package org.fanin.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.statistics.Bounds;
import org.fanin.results.statistics.LayerSummary;
import org.junit.jupiter.api.Test;

class LayerSectionTest {

  private final List<StatisticsRow> rows = new ArrayList<>();

  @Test
  void whatIsNeverZeroHasNoTablesOfZeros() {
    put("tanh", 0.5f, -0.25f, 0.995f, -1);

    assertThat(section())
        .contains("### Saturated outputs at INIT\n\n| Arm | dense-1 |", "| zeros | 50.00 % |")
        .contains("An output is saturated within 0.01 of a bound of its activation")
        .contains("No output at INIT is exactly zero, so no unit is dead.")
        .doesNotContain("Exact zeros", "Dead units");
  }

  @Test
  void whatHasNoBoundsHasNoTableOfThem() {
    put("relu", 0, 1, 0, 2);

    assertThat(section())
        .contains("### Exact zeros at INIT", "| zeros | 50.00 % |", "### Dead units at INIT")
        .doesNotContain("aturated", "No output at INIT");
  }

  /** Outputs of two units for two samples. */
  private void put(String activation, float... values) {
    var summary = LayerSummary.ofOutputs(2, Bounds.of(activation));
    summary.count(values, values.length);
    summary.endCount();
    summary.refine(values, values.length);
    rows.add(new StatisticsRow(
        new CapturedLayer("zeros", 1, Moment.INIT, "dense-1", Quantity.OUTPUT),
        summary.statistics(),
        OptionalDouble.empty()));
  }

  private String section() {
    var out = new Markdown();
    new LayerSection(new Comparison(Manifests.small(), List.of(), rows)).write(out);
    return out.toString();
  }
}
