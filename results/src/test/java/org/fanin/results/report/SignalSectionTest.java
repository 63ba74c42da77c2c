package org.fanin.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.ForecastRecord;
import org.fanin.results.folder.LayerRecord;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.statistics.LayerSummary;
import org.junit.jupiter.api.Test;

class SignalSectionTest {

  private static final String WAY = "Read a row from left to right: weights that keep";

  private final List<StatisticsRow> rows = new ArrayList<>();

  @Test
  void layersOfEveryNetworkStandFromLeftToRight() {
    captured("deep", "dense-1", 1);
    captured("deep", "dense-2", 2);
    captured("image", "conv-1", 3);
    captured("image", "dense-1", 4);

    assertThat(section(arm("deep", "dense-1", "dense-2"), arm("image", "conv-1", "dense-1")))
        .contains(WAY, """
            | Arm | conv-1 | dense-1 | dense-2 |
            |---|---:|---:|---:|
            | deep | – | 1 | 4 |
            | image | 9 | 16 | – |
            """);
  }

  @Test
  void saysWhichNetworksHaveTheirLayersInAnotherOrder() {
    captured("one", "dense-1", 1);

    assertThat(section(
            arm("one", "dense-1", "conv-1"),
            arm("two, relu", "conv-1", "dense-1"),
            arm("two_tanh", "conv-1", "dense-1")))
        .contains("| Arm | dense-1 | conv-1 |\n")
        .contains(
            " Read a row from left to right (but not that of two, relu; two\\_tanh, whose layers"
                + " come in another order): weights that keep")
        .doesNotContain(WAY);
  }

  @Test
  void tellsAnArmThatTheoryCannotFollowFromOneThatWasNotMeasured() {
    captured("he", "dense-1", 1);
    captured("odd", "dense-1", 1);
    var arms = List.of(
        arm("he", "dense-1"),
        arm("fails, relu", "dense-1"),
        arm("fails, tanh", "dense-1"),
        arm("odd", "dense-1"));
    var forecasts = List.of(
        forecast("he", Map.of("dense-1", 1.0), Optional.empty()),
        forecast("fails, relu", Map.of("dense-1", 1.0), Optional.empty()),
        forecast("fails, tanh", Map.of("dense-1", 1.0), Optional.empty()),
        forecast("odd", Map.of(), Optional.of("its law has no moments")));

    assertThat(section(Manifests.of(arms, forecasts))).contains("""
            | fails, relu | – | not measured |
            | fails, tanh | – | not measured |
            | odd | – | no forecast |
            """).endsWith("""
            * No forecast to the end for odd: its law has no moments.
            * No measurement for fails, relu; fails, tanh: no trial got as far as to leave\
             pre-activations at INIT.
            """);
  }

  @Test
  void whereAllIsMeasuredNothingIsMissing() {
    captured("he", "dense-1", 1);

    assertThat(section(arm("he", "dense-1"))).doesNotContain("No measurement", "No forecast");
  }

  private static ForecastRecord forecast(
      String arm, Map<String, Double> signals, Optional<String> limit) {
    return new ForecastRecord(arm, new TreeMap<>(signals), limit);
  }

  private static ArmRecord arm(String label, String... layers) {
    LayerRecord any = Manifests.arm(label, "any", 1).layers().get(0);
    return new ArmRecord(
        label,
        label.replaceAll("[^a-z]", "-"),
        "sgd",
        Stream.of(layers).map(name -> named(any, name)).toList(),
        Optional.empty());
  }

  private static LayerRecord named(LayerRecord layer, String name) {
    return new LayerRecord(
        name,
        layer.kind(),
        layer.shape(),
        layer.fanIn(),
        layer.fanOut(),
        layer.activation(),
        layer.parameters(),
        layer.hidden(),
        layer.law(),
        layer.weightStandardDeviation());
  }

  private String section(ArmRecord... arms) {
    return section(Manifests.of(List.of(arms), List.of()));
  }

  private String section(Manifest manifest) {
    var out = new Markdown();
    new SignalSection(new Comparison(manifest, List.of(), rows)).write(out, Optional.empty());
    return out.toString();
  }

  private void captured(String arm, String layer, float value) {
    var summary = LayerSummary.ofValues();
    float[] values = {value};
    summary.count(values, 1);
    summary.endCount();
    summary.refine(values, 1);
    rows.add(new StatisticsRow(
        new CapturedLayer(arm, 1, Moment.INIT, layer, Quantity.PRE_ACTIVATION),
        summary.statistics(),
        OptionalDouble.empty()));
  }
}
