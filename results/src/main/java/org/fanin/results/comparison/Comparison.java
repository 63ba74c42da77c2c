package org.fanin.results.comparison;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.claims.Judge;
import org.fanin.results.claims.Spread;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;

/**
 * A whole run, side by side.
 *
 * @param manifest what was run
 * @param arms what became of it, in the order of the arms
 * @param statistics of all that was captured
 */
public record Comparison(Manifest manifest, List<ArmResult> arms, List<StatisticsRow> statistics) {

  public Comparison {
    arms = List.copyOf(arms);
    statistics = List.copyOf(statistics);
  }

  /** The moments that a report speaks of, the latest first: {@code END} and {@code INIT}. */
  public List<Moment> moments() {
    return Stream.of(Moment.END, Moment.INIT)
        .filter(moment -> statistics.stream().anyMatch(row -> row.of().moment().equals(moment)))
        .toList();
  }

  /** The moments at which {@code quantity} was captured, the latest first. */
  public List<Moment> moments(Quantity quantity) {
    return statistics.stream()
        .filter(row -> row.of().quantity() == quantity)
        .map(row -> row.of().moment())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The figures of {@code quantity} of the layers at {@code moment}. */
  public LayerFigures layers(Moment moment, Quantity quantity) {
    return new LayerFigures(statistics, moment, quantity);
  }

  /** The signals of the untrained networks; empty if none was captured. */
  public List<ArmSignal> signals() {
    LayerFigures preActivations = layers(Moment.INIT, Quantity.PRE_ACTIVATION);
    List<ArmSignal> signals = ArmSignal.of(manifest, preActivations);
    return signals.stream().anyMatch(ArmSignal::isMeasured) ? signals : List.of();
  }

  /** The differences between all arms, the most accurate first; empty without completed pairs. */
  public List<PairedDifference> differences() {
    return PairedDifferences.of(arms);
  }

  /** The judge of claims at {@code moment}. */
  public Judge judge(Moment moment) {
    LayerFigures layers = layers(moment, Quantity.OUTPUT);
    Map<String, List<Spread>> spreads = new LinkedHashMap<>();
    Map<String, String> unknown = new LinkedHashMap<>();
    for (ArmResult result : arms) {
      ArmRecord arm = result.arm();
      layers
          .unknown(arm)
          .ifPresentOrElse(
              why -> unknown.put(arm.label(), why),
              () -> spreads.put(arm.label(), layers.spreads(arm)));
    }
    return new Judge(spreads, unknown);
  }
}
