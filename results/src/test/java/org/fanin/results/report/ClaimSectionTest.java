package org.fanin.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.claims.Claim;
import org.fanin.results.claims.Relation;
import org.fanin.results.comparison.ArmResult;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.statistics.LayerSummary;
import org.junit.jupiter.api.Test;

class ClaimSectionTest {

  private final List<StatisticsRow> rows = new ArrayList<>();

  @Test
  void armsWhoseLabelsHoldCommasAreToldApart() {
    captured("he, depth=2", 0, 0.5f);
    captured("zeros, depth=2", 0, 0);

    assertThat(section("he, depth=2", "zeros, depth=2"))
        .contains("**does not hold**: he, depth=2 50.00 %; zeros, depth=2 100 % |");
  }

  private String section(String... labels) {
    List<ArmRecord> arms = Stream.of(labels)
        .map(label -> Manifests.arm(label, label.replaceAll("[^a-z]", "-"), 1))
        .toList();
    var claim = new Claim("All end at 0", Relation.LAST_LAYER_CONCENTRATED_AT_ZERO, List.of());
    Manifest plain = Manifests.of(arms, List.of());
    var manifest = new Manifest(
        plain.formatVersion(),
        plain.study(),
        plain.arms(),
        plain.captures(),
        plain.overrides(),
        plain.command(),
        plain.versions(),
        List.of(claim),
        plain.forecasts(),
        plain.timeAndPlace());
    List<ArmResult> results =
        arms.stream().map(arm -> new ArmResult(arm, List.of())).toList();
    var out = new Markdown();
    new ClaimSection(new Comparison(manifest, results, rows)).write(out);
    return out.toString();
  }

  private void captured(String arm, float... values) {
    var summary = LayerSummary.ofValues();
    summary.count(values, values.length);
    summary.endCount();
    summary.refine(values, values.length);
    rows.add(new StatisticsRow(
        new CapturedLayer(arm, 1, Moment.END, "dense-1", Quantity.OUTPUT),
        summary.statistics(),
        OptionalDouble.empty()));
  }
}
