package org.fanin.results.arrow;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.fanin.results.folder.RunFolderException;

/** Reads statistics, histograms or a history row by row, whatever its columns are. */
public final class RowReader implements AutoCloseable {

  private static final int INT_BITS = 32;

  private final Path file;
  private final ArrowInput input;
  private int row = -1;

  private RowReader(Path file, ArrowInput input) {
    this.file = file;
    this.input = input;
  }

  /**
   * Opens a file.
   *
   * @throws RunFolderException if it is missing, damaged, or another's
   */
  public static RowReader open(Path file, BufferAllocator allocator) {
    return new RowReader(file, ArrowInput.open(file, allocator));
  }

  /** The names of the columns, in order. */
  public List<String> columns() {
    return input.root().getSchema().getFields().stream().map(Field::getName).toList();
  }

  /** A name for each value of {@code column}: its own, or with a list, {@code edges.0} and so on. */
  public List<String> headers(String column) {
    return isList(field(column))
        ? IntStream.range(0, HistogramFile.listSize(column))
            .mapToObj(i -> column + "." + i)
            .toList()
        : List.of(column);
  }

  /** Goes on to the next row; false if there is none. */
  public boolean next() {
    row++;
    while (row >= input.root().getRowCount()) {
      if (!input.next()) {
        return false;
      }
      row = 0;
    }
    return true;
  }

  /** Gives {@code sink} this row's value of {@code column}, or all values of a list. */
  public void give(String column, ValueSink sink) {
    try {
      give(field(column), new TableRow(input.root(), row), sink);
    } catch (RunFolderException e) {
      throw e;
    } catch (RuntimeException e) {
      throw ArrowInput.damaged(file, e);
    }
  }

  private static void give(Field field, TableRow row, ValueSink sink) {
    String column = field.getName();
    if (isList(field)) {
      giveList(field, row, sink);
    } else if (field.getType() instanceof ArrowType.FloatingPoint) {
      row.number(column).ifPresentOrElse(sink::number, sink::absent);
    } else if (field.getType() instanceof ArrowType.Int number) {
      sink.integer(number.getBitWidth() == INT_BITS ? row.int32(column) : row.int64(column));
    } else {
      sink.text(row.text(column));
    }
  }

  private static void giveList(Field field, TableRow row, ValueSink sink) {
    String column = field.getName();
    int size;
    if (field.getChildren().get(0).getType() instanceof ArrowType.Int) {
      List<Long> integers = row.integers(column);
      integers.forEach(sink::integer);
      size = integers.size();
    } else {
      List<Double> numbers = row.numbers(column);
      numbers.forEach(sink::number);
      size = numbers.size();
    }
    if (size != HistogramFile.listSize(column)) {
      throw new IllegalArgumentException("a list of column '" + column + "' has " + size
          + " values, not " + HistogramFile.listSize(column));
    }
  }

  private static boolean isList(Field field) {
    return field.getType() instanceof ArrowType.List;
  }

  private Field field(String column) {
    return input.root().getSchema().findField(column);
  }

  @Override
  public void close() {
    input.close();
  }
}
