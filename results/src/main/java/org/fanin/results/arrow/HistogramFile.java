package org.fanin.results.arrow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.histogram.Binning;
import org.fanin.results.histogram.Bins;
import org.fanin.results.histogram.Histogram;

/** {@code histograms.arrow}: one row an arm, repeat, moment, layer, quantity and binning. */
public final class HistogramFile {

  private static final String EDGES = "edges";

  private HistogramFile() {}

  /** Writes {@code rows}. */
  public static void write(Path file, List<HistogramRow> rows, BufferAllocator allocator) {
    try (var table = TableWriter.create(file, Map.of(), columns(), allocator)) {
      rows.forEach(table::append);
      table.commit();
    }
  }

  /** Reads all rows. */
  public static List<HistogramRow> read(Path file, BufferAllocator allocator) {
    return TableReader.read(file, HistogramFile::row, allocator);
  }

  /** Values in every list of {@code column}. */
  static int listSize(String column) {
    return column.equals(EDGES) ? Bins.COUNT + 1 : Bins.COUNT;
  }

  private static List<TableColumn<HistogramRow>> columns() {
    var columns = new ArrayList<TableColumn<HistogramRow>>(LayerColumns.of(HistogramRow::of));
    columns.add(TableColumn.text("binning", row -> row.binning().label()));
    columns.add(TableColumn.numbers(EDGES, "1", row -> row.histogram().bins().edges()));
    columns.add(TableColumn.integers("counts", row -> row.histogram().counts()));
    columns.add(TableColumn.int64("underflow", row -> row.histogram().underflow()));
    columns.add(TableColumn.int64("overflow", row -> row.histogram().overflow()));
    columns.add(TableColumn.int64("countNaN", row -> row.histogram().countNaN()));
    columns.add(TableColumn.int64("countInfinite", row -> row.histogram().countInfinite()));
    return columns;
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
