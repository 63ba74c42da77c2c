package org.fanin.results.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.histogram.Bins;
import org.fanin.results.statistics.LayerStatistics;

/** Bins that all arms and repeats share, from the least 0.1 % to the greatest 99.9 % quantile. */
final class FittedBins {

  private record Key(Moment moment, String layer, Quantity quantity) {}

  private record Range(double low, double high) {

    Range and(Range other) {
      return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }
  }

  private final Map<Key, Range> ranges = new HashMap<>();

  FittedBins(List<StatisticsRow> rows) {
    for (StatisticsRow row : rows) {
      List<OptionalDouble> quantiles = row.statistics().quantiles();
      OptionalDouble low = quantiles.get(0);
      OptionalDouble high = quantiles.get(LayerStatistics.LEVELS.size() - 1);
      if (low.isPresent() && high.isPresent()) {
        ranges.merge(key(row.of()), new Range(low.getAsDouble(), high.getAsDouble()), Range::and);
      }
    }
  }

  /** The bins for {@code layer}; around 0 if no arm has a finite value there. */
  Bins of(CapturedLayer layer) {
    Range range = ranges.getOrDefault(key(layer), new Range(0, 0));
    return Bins.fitting(range.low(), range.high());
  }

  private static Key key(CapturedLayer layer) {
    return new Key(layer.moment(), layer.layer(), layer.quantity());
  }
}
