package org.fanin.results.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifest.LayerRecord;
import org.fanin.results.statistics.LayerStatistics;

/**
 * The signal on its way through the untrained networks of one arm.
 *
 * @param arm its label
 * @param layers with a kernel, in forward order
 */
public record ArmSignal(String arm, List<LayerSignal> layers) {

  public ArmSignal {
    layers = List.copyOf(layers);
  }

  /** The signals of {@code arms}, put to the test together. */
  static List<ArmSignal> of(List<ArmRecord> arms, LayerFigures preActivations) {
    List<ArmSignal> raw = arms.stream()
        .map(arm -> new ArmSignal(
            arm.label(),
            arm.layers().stream()
                .map(layer -> measured(arm, layer, preActivations))
                .toList()))
        .toList();
    List<OptionalDouble> pValues = Significance.corrected(
        raw.stream().flatMap(arm -> arm.layers().stream()).toList(),
        layer -> layer.ratio().map(LogNormalMean::pValueOfOne).orElse(OptionalDouble.empty()));
    var tested = new ArrayList<ArmSignal>();
    int next = 0;
    for (ArmSignal arm : raw) {
      var layers = new ArrayList<LayerSignal>();
      for (LayerSignal layer : arm.layers()) {
        layers.add(layer.withPValue(pValues.get(next++)));
      }
      tested.add(new ArmSignal(arm.arm(), layers));
    }
    return List.copyOf(tested);
  }

  private static LayerSignal measured(
      ArmRecord arm, LayerRecord layer, LayerFigures preActivations) {
    return new LayerSignal(
        layer.name(),
        preActivations
            .values(arm, layer.name(), ArmSignal::secondMoment)
            .boxed()
            .toList(),
        layer.expectedSecondMoment(),
        OptionalDouble.empty());
  }

  /** Empty unless all values are finite. */
  private static OptionalDouble secondMoment(LayerStatistics values) {
    return values.countNaN() + values.countInfinite() == 0
        ? values.secondMoment()
        : OptionalDouble.empty();
  }

  /** The signal of a layer; empty if the arm has no such layer. */
  public Optional<LayerSignal> layer(String name) {
    return layers.stream().filter(layer -> layer.layer().equals(name)).findFirst();
  }

  /** Whether there is anything to compare with theory. */
  public boolean isMeasured() {
    return layers.stream().anyMatch(layer -> !layer.measured().isEmpty());
  }

  /** Whether theory holds throughout: it does not where one layer differs from it. */
  public Agreement agreement() {
    Set<Agreement> found = layers.stream().map(LayerSignal::agreement).collect(Collectors.toSet());
    return List.of(Agreement.DIFFERS, Agreement.AGREES, Agreement.UNTESTED).stream()
        .filter(found::contains)
        .findFirst()
        .orElse(Agreement.NO_FORECAST);
  }
}
