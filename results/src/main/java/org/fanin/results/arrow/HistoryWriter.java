package org.fanin.results.arrow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.arrow.HistoryRow.Score;

/**
 * Writes {@code history.arrow}: one row a logged step and epoch, null what does not apply.
 *
 * <p>Only one batch of rows is kept in memory. The file appears on {@link #commit()}; closing
 * without it leaves nothing.
 */
public final class HistoryWriter implements AutoCloseable {

  private final TableWriter<HistoryRow> table;

  private HistoryWriter(TableWriter<HistoryRow> table) {
    this.table = table;
  }

  /**
   * Starts a file.
   *
   * @param kernels the layers with a kernel, in forward order
   * @throws org.fanin.results.folder.RunFolderException if the file cannot be written
   */
  public static HistoryWriter create(
      Path file, Origin origin, List<String> kernels, BufferAllocator allocator) {
    Map<String, String> metadata = origin.metadata();
    // A fourth entry, since Arrow keeps them in a HashMap: it orders three anew from Java 19 on.
    metadata.put("table", "history");
    return new HistoryWriter(TableWriter.create(file, metadata, columns(kernels), allocator));
  }

  /** Adds a row. */
  public void append(HistoryRow row) {
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

  private static List<TableColumn<HistoryRow>> columns(List<String> kernels) {
    var columns = new ArrayList<TableColumn<HistoryRow>>();
    columns.add(TableColumn.text("kind", row -> row.kind().label()));
    columns.add(TableColumn.int32("epoch", HistoryRow::epoch));
    columns.add(TableColumn.int64("step", HistoryRow::step));
    columns.add(TableColumn.nullable("trainLoss", "loss", row -> loss(row.train())));
    columns.add(TableColumn.nullable("trainAccuracy", "1", row -> accuracy(row.train())));
    columns.add(TableColumn.nullable("testLoss", "loss", row -> loss(row.test())));
    columns.add(TableColumn.nullable("testAccuracy", "1", row -> accuracy(row.test())));
    columns.add(TableColumn.nullable("gradientNorm", "1", HistoryRow::gradientNorm));
    for (int i = 0; i < kernels.size(); i++) {
      int kernel = i;
      columns.add(
          TableColumn.nullable("gradientNorm." + kernels.get(i), "1", row -> norm(row, kernel)));
    }
    return List.copyOf(columns);
  }

  private static OptionalDouble loss(Optional<Score> score) {
    return score.stream().mapToDouble(Score::loss).findFirst();
  }

  private static OptionalDouble accuracy(Optional<Score> score) {
    return score.stream().mapToDouble(Score::accuracy).findFirst();
  }

  private static OptionalDouble norm(HistoryRow row, int kernel) {
    return row.kernelGradientNorms().stream()
        .skip(kernel)
        .mapToDouble(norm -> norm)
        .findFirst();
  }
}
