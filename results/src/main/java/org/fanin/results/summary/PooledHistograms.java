package org.fanin.results.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fanin.results.arrow.HistogramRow;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.histogram.Binning;
import org.fanin.results.histogram.Histogram;

/**
 * Hands histograms on, and keeps those of outputs, repeats taken together, so that memory does not
 * grow with the repeats.
 */
final class PooledHistograms {

  private record Key(Binning binning, Moment moment, String arm, String layer) {}

  private final Map<Key, Histogram> pooled = new HashMap<>();

  private final Consumer<HistogramRow> rows;

  /** Hands every row on to {@code rows}. */
  PooledHistograms(Consumer<HistogramRow> rows) {
    this.rows = rows;
  }

  void addAll(List<HistogramRow> added) {
    added.forEach(rows);
    added.forEach(this::pool);
  }

  private void pool(HistogramRow row) {
    CapturedLayer of = row.of();
    if (of.quantity() == Quantity.OUTPUT) {
      var key = new Key(row.binning(), of.moment(), of.arm(), of.layer());
      pooled.merge(key, row.histogram(), Histogram::plus);
    }
  }

  /** Of all repeats of an arm; empty if none of them captured the layer's outputs then. */
  Optional<Histogram> of(Binning binning, Moment moment, String arm, String layer) {
    return Optional.ofNullable(pooled.get(new Key(binning, moment, arm, layer)));
  }
}
