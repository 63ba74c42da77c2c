package org.fanin.results.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.jspecify.annotations.Nullable;

/**
 * An Arrow file as Arrow's own reader sees it, with a cell for each value of a list.
 *
 * @param columns the names of the columns
 * @param rows the cells
 */
record ArrowCells(List<String> columns, List<List<Object>> rows) {

  /** What stands for null. */
  static final String NULL = "null";

  static ArrowCells read(Path file) throws IOException {
    try (var allocator = new RootAllocator();
        var reader = new ArrowFileReader(Files.newByteChannel(file), allocator)) {
      List<FieldVector> vectors = reader.getVectorSchemaRoot().getFieldVectors();
      var rows = new ArrayList<List<Object>>();
      while (reader.loadNextBatch()) {
        for (int i = 0; i < reader.getVectorSchemaRoot().getRowCount(); i++) {
          int row = i;
          rows.add(
              vectors.stream().flatMap(vector -> cells(vector.getObject(row))).toList());
        }
      }
      return new ArrowCells(vectors.stream().map(FieldVector::getName).toList(), rows);
    }
  }

  private static Stream<Object> cells(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().flatMap(ArrowCells::cells);
    }
    return Stream.of(value == null ? NULL : value instanceof Number ? value : value.toString());
  }
}
