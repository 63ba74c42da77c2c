package org.fanin.results.arrow;

import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.histogram.Binning;
import org.fanin.results.histogram.Bins;
import org.fanin.results.histogram.Histogram;

/** Reads what {@link HistogramWriter} wrote. */
public final class HistogramFile {

  static final String EDGES = "edges";

  private HistogramFile() {}

  /** Reads all rows. */
  public static List<HistogramRow> read(Path file, BufferAllocator allocator) {
    return TableReader.read(file, HistogramFile::row, allocator);
  }

  /** Values in every list of {@code column}. */
  static int listSize(String column) {
    return column.equals(EDGES) ? Bins.COUNT + 1 : Bins.COUNT;
  }

  private static HistogramRow row(TableRow row) {
    List<Double> edges = row.numbers(EDGES);
    var histogram = new Histogram(
        new Bins(edges.get(0), edges.get(edges.size() - 1)),
        row.integers("counts"),
        row.int64("underflow"),
        row.int64("overflow"),
        row.int64("countNaN"),
        row.int64("countInfinite"));
    return new HistogramRow(LayerColumns.read(row), Binning.of(row.text("binning")), histogram);
  }
}
