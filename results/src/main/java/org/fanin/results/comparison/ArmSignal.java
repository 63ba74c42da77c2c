package org.fanin.results.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fanin.results.folder.ForecastRecord;
import org.fanin.results.folder.LayerRecord;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.statistics.LayerStatistics;

/**
 * The signal on its way through the untrained networks of one arm.
 *
 * @param arm its label
 * @param layers with a kernel, in forward order
 * @param limit where and why theory cannot tell what to expect
 */
public record ArmSignal(String arm, List<LayerSignal> layers, Optional<String> limit) {

  public ArmSignal {
    layers = List.copyOf(layers);
  }

  /** The signals of all arms, put to the test together. */
  static List<ArmSignal> of(Manifest manifest, LayerFigures preActivations) {
    List<ArmSignal> raw = manifest.arms().stream()
        .map(arm -> measured(manifest, arm, preActivations))
        .toList();
    List<OptionalDouble> pValues = Significance.corrected(raw.stream()
        .flatMap(arm -> arm.layers().stream())
        .map(layer ->
            layer.interval().map(LogNormalInterval::pValueOfOne).orElse(OptionalDouble.empty()))
        .toList());
    var tested = new ArrayList<ArmSignal>();
    int next = 0;
    for (ArmSignal arm : raw) {
      var layers = new ArrayList<LayerSignal>();
      for (LayerSignal layer : arm.layers()) {
        layers.add(layer.withPValue(pValues.get(next++)));
      }
      tested.add(new ArmSignal(arm.arm(), layers, arm.limit()));
    }
    return List.copyOf(tested);
  }

  private static ArmSignal measured(Manifest manifest, ArmRecord arm, LayerFigures preActivations) {
    Optional<ForecastRecord> forecast = manifest.forecast(arm.label());
    var layers = new ArrayList<LayerSignal>();
    for (LayerRecord layer :
        arm.layers().stream().filter(LayerRecord::hasSignals).toList()) {
      SortedMap<Integer, LayerStatistics> repeats = preActivations.repeats(arm, layer.name());
      SortedMap<Integer, Double> finite = new TreeMap<>();
      repeats.forEach((repeat, values) -> {
        if (values.countNaN() + values.countInfinite() == 0) {
          values.secondMoment().ifPresent(moment -> finite.put(repeat, moment));
        }
      });
      layers.add(new LayerSignal(
          layer.name(),
          finite,
          repeats.size(),
          forecast.map(of -> of.signal(layer.name())).orElse(OptionalDouble.empty()),
          OptionalDouble.empty()));
    }
    return new ArmSignal(arm.label(), layers, forecast.flatMap(ForecastRecord::limit));
  }

  /** The signal of a layer; empty if the arm has no such layer. */
  public Optional<LayerSignal> layer(String name) {
    return layers.stream().filter(layer -> layer.layer().equals(name)).findFirst();
  }

  /** Whether any trial got as far as to have a signal, finite or not. */
  public boolean isCaptured() {
    return layers.stream().anyMatch(layer -> layer.repeats() > 0);
  }

  /** Whether there is anything to compare with theory. */
  public boolean isMeasured() {
    return layers.stream().anyMatch(layer -> !layer.measured().isEmpty());
  }

  /** In how many layers theory and measurement stand so to each other. */
  public int count(Agreement agreement) {
    return (int) layers.stream().filter(layer -> layer.agreement() == agreement).count();
  }
}
