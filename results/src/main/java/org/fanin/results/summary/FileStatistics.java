package org.fanin.results.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.folder.Manifest.LayerRecord;
import org.fanin.results.folder.Quantity;
import org.fanin.results.statistics.Bounds;
import org.fanin.results.statistics.LayerSummary;

/** The statistics of one captured file, in two readings. */
final class FileStatistics {

  private FileStatistics() {}

  static List<StatisticsRow> of(CapturedFile file, BufferAllocator allocator) {
    List<CapturedColumn> columns = file.columns(allocator);
    List<LayerSummary> summaries =
        columns.stream().map(column -> summary(file, column)).toList();
    file.read(summaries.stream().<CapturedFile.Sink>map(of -> of::count).toList(), allocator);
    summaries.forEach(LayerSummary::endCount);
    file.read(summaries.stream().<CapturedFile.Sink>map(of -> of::refine).toList(), allocator);
    return IntStream.range(0, columns.size())
        .mapToObj(
            i -> new StatisticsRow(file.layer(columns.get(i)), summaries.get(i).statistics()))
        .toList();
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
}
