package org.fanin.results.arrow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/** Writes a table row by row, in batches; the file appears on {@link #commit()}, whole. */
final class TableWriter<T> implements AutoCloseable {

  private static final int BATCH_ROWS = 4096;

  private final List<TableColumn<T>> columns;
  private final ArrowOutput output;
  private int rows;

  private TableWriter(List<TableColumn<T>> columns, ArrowOutput output) {
    this.columns = columns;
    this.output = output;
  }

  static <T> TableWriter<T> create(
      Path file,
      Map<String, String> metadata,
      List<TableColumn<T>> columns,
      BufferAllocator allocator) {
    List<Field> fields = columns.stream().map(TableColumn::field).toList();
    return new TableWriter<>(
        columns, ArrowOutput.create(file, new Schema(fields, metadata), allocator));
  }

  void append(T row) {
    List<FieldVector> vectors = output.root().getFieldVectors();
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).setter().set(vectors.get(i), rows, row);
    }
    rows++;
    if (rows == BATCH_ROWS) {
      flush();
    }
  }

  void commit() {
    if (rows > 0) {
      flush();
    }
    output.commit();
  }

  @Override
  public void close() {
    output.close();
  }

  private void flush() {
    output.writeBatch(rows);
    output.root().getFieldVectors().forEach(FieldVector::reset);
    rows = 0;
  }
}
