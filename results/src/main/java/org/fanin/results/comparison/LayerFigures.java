package org.fanin.results.comparison;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.claims.Spread;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.LayerRecord;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.statistics.LayerStatistics;

/** The figures of one quantity of the layers at one moment, over the repeats of an arm. */
public final class LayerFigures {

  private final Map<String, Map<String, SortedMap<Integer, LayerStatistics>>> byArmAndLayer =
      new HashMap<>();

  /** The figures of {@code quantity} at {@code moment} among {@code rows}. */
  public LayerFigures(List<StatisticsRow> rows, Moment moment, Quantity quantity) {
    for (StatisticsRow row : rows) {
      CapturedLayer of = row.of();
      if (of.moment().equals(moment) && of.quantity() == quantity) {
        byArmAndLayer
            .computeIfAbsent(of.arm(), arm -> new HashMap<>())
            .computeIfAbsent(of.layer(), layer -> new TreeMap<>())
            .put(of.repeat(), row.statistics());
      }
    }
  }

  /** A figure of one layer, its mean over repeats. */
  public Optional<Estimate> estimate(
      ArmRecord arm, String layer, Function<LayerStatistics, OptionalDouble> figure) {
    return Estimate.of(
        repeats(arm, layer).values().stream().flatMapToDouble(of -> figure.apply(of).stream()));
  }

  /**
   * How the hidden layers of {@code arm} spread, in forward order.
   *
   * @throws NoSuchElementException if that is {@link #unknown}
   */
  List<Spread> spreads(ArmRecord arm) {
    return hidden(arm).map(layer -> spread(layer, repeats(arm, layer).values())).toList();
  }

  /** Why nobody can say how the hidden layers of {@code arm} spread; empty if one can. */
  Optional<String> unknown(ArmRecord arm) {
    if (hidden(arm).findAny().isEmpty()) {
      return Optional.of("it has no hidden layer");
    }
    return hidden(arm)
        .flatMap(layer -> unknown(layer, repeats(arm, layer).values()).stream())
        .findFirst();
  }

  private static Optional<String> unknown(String layer, Collection<LayerStatistics> repeats) {
    if (repeats.isEmpty()) {
      return Optional.of("nothing was captured");
    }
    long lost =
        repeats.stream().mapToLong(of -> of.countNaN() + of.countInfinite()).sum();
    return lost == 0
        ? Optional.empty()
        : Optional.of("values of " + layer + " are not finite, " + lost + " of them");
  }

  private static Stream<String> hidden(ArmRecord arm) {
    return arm.layers().stream().filter(LayerRecord::hidden).map(LayerRecord::name);
  }

  /** All repeats as one heap: {@code variance = sum(n (v + (m - mean)^2)) / sum(n)}. */
  private static Spread spread(String layer, Collection<LayerStatistics> repeats) {
    double mean = weighted(repeats, LayerFigures::mean);
    double variance = weighted(repeats, of -> {
      double deviation = of.standardDeviation().orElseThrow();
      double shift = mean(of) - mean;
      return deviation * deviation + shift * shift;
    });
    double near = weighted(repeats, of -> of.shareNearZero().orElseThrow());
    return new Spread(layer, Math.sqrt(variance), near);
  }

  private static double mean(LayerStatistics of) {
    return of.mean().orElseThrow();
  }

  private static double weighted(
      Collection<LayerStatistics> repeats, ToDoubleFunction<LayerStatistics> figure) {
    double count = repeats.stream().mapToDouble(LayerStatistics::count).sum();
    return repeats.stream()
            .mapToDouble(of -> of.count() * figure.applyAsDouble(of))
            .sum()
        / count;
  }

  /** The figures of one layer by repeat; empty if it was not captured. */
  SortedMap<Integer, LayerStatistics> repeats(ArmRecord arm, String layer) {
    return byArmAndLayer
        .getOrDefault(arm.label(), Map.of())
        .getOrDefault(layer, Collections.emptySortedMap());
  }
}
