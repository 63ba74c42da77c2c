package org.fanin.results.arrow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;

/**
 * Writes {@code histograms.arrow}: one row an arm, repeat, moment, layer, quantity and binning.
 *
 * <p>Only one batch of rows is kept in memory. The file appears on {@link #commit()}; closing
 * without it leaves nothing.
 */
public final class HistogramWriter implements AutoCloseable {

  private final TableWriter<HistogramRow> table;

  private HistogramWriter(TableWriter<HistogramRow> table) {
    this.table = table;
  }

  /**
   * Starts a file.
   *
   * @throws org.fanin.results.folder.RunFolderException if the file cannot be written
   */
  public static HistogramWriter create(Path file, BufferAllocator allocator) {
    return new HistogramWriter(TableWriter.create(file, Map.of(), columns(), allocator));
  }

  /** Adds a row. */
  public void append(HistogramRow row) {
    table.append(row);
  }

  /** Makes the file appear; nothing can be appended after it. */
  public void commit() {
    table.commit();
  }

  @Override
  public void close() {
    table.close();
  }

  private static List<TableColumn<HistogramRow>> columns() {
    var columns = new ArrayList<TableColumn<HistogramRow>>(LayerColumns.of(HistogramRow::of));
    columns.add(TableColumn.text("binning", row -> row.binning().label()));
    columns.add(TableColumn.numbers(
        HistogramFile.EDGES, "1", row -> row.histogram().bins().edges()));
    columns.add(TableColumn.integers("counts", row -> row.histogram().counts()));
    columns.add(TableColumn.int64("underflow", row -> row.histogram().underflow()));
    columns.add(TableColumn.int64("overflow", row -> row.histogram().overflow()));
    columns.add(TableColumn.int64("countNaN", row -> row.histogram().countNaN()));
    columns.add(TableColumn.int64("countInfinite", row -> row.histogram().countInfinite()));
    return columns;
  }
}
