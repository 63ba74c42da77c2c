package org.fanin.results.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.LayerRecord;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.statistics.Bounds;
import org.fanin.results.statistics.LayerSummary;
import org.fanin.results.summary.CapturedFile.Sink;

/** The statistics of one captured file, in two readings per group of columns. */
final class FileStatistics {

  private FileStatistics() {}

  static List<StatisticsRow> of(CapturedFile file, Manifest manifest, BufferAllocator allocator) {
    List<CapturedColumn> columns = file.columns(allocator);
    var rows = new ArrayList<StatisticsRow>();
    for (int first = 0; first < columns.size(); first += CapturedFile.AT_ONCE) {
      int end = Math.min(first + CapturedFile.AT_ONCE, columns.size());
      List<LayerSummary> summaries = summarize(file, first, columns.subList(first, end), allocator);
      for (int i = first; i < end; i++) {
        CapturedLayer of = file.layer(columns.get(i));
        rows.add(
            new StatisticsRow(of, summaries.get(i - first).statistics(), expected(manifest, of)));
      }
    }
    return rows;
  }

  private static List<LayerSummary> summarize(
      CapturedFile file, int first, List<CapturedColumn> columns, BufferAllocator allocator) {
    List<LayerSummary> summaries =
        columns.stream().map(column -> summary(file, column)).toList();
    file.read(first, summaries.stream().<Sink>map(of -> of::count).toList(), allocator);
    summaries.forEach(LayerSummary::endCount);
    file.read(first, summaries.stream().<Sink>map(of -> of::refine).toList(), allocator);
    return summaries;
  }

  private static LayerSummary summary(CapturedFile file, CapturedColumn column) {
    return column.quantity() == Quantity.OUTPUT
        ? LayerSummary.ofOutputs(column.width(), bounds(file, column.layer()))
        : LayerSummary.ofValues();
  }

  private static Optional<Bounds> bounds(CapturedFile file, String layer) {
    return file.arm().layers().stream()
        .filter(record -> record.name().equals(layer))
        .map(LayerRecord::activation)
        .findFirst()
        .flatMap(Bounds::of);
  }

  /** Theory speaks of pre-activations before training. */
  private static OptionalDouble expected(Manifest manifest, CapturedLayer of) {
    return of.quantity() == Quantity.PRE_ACTIVATION && of.moment().equals(Moment.INIT)
        ? manifest
            .forecast(of.arm())
            .map(forecast -> forecast.signal(of.layer()))
            .orElse(OptionalDouble.empty())
        : OptionalDouble.empty();
  }
}
