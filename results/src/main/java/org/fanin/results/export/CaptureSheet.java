package org.fanin.results.export;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fanin.results.arrow.CaptureReader;
import org.fanin.results.arrow.CapturedColumn;

/**
 * What was captured of one layer, as rows and columns: a column for each value of the last index,
 * and a row for each sample and each value of the other indices.
 *
 * @param index of the column in the file of captures
 * @param column what was captured
 * @param keys the columns that say which sample a row is of
 */
record CaptureSheet(int index, CapturedColumn column, List<String> keys) {

  List<String> header() {
    var header = new ArrayList<>(keys);
    for (int i = 0; i < rank() - 1; i++) {
      header.add("index." + i);
    }
    for (int i = 0; i < columns(); i++) {
      header.add(column.name() + "." + i);
    }
    return List.copyOf(header);
  }

  /** Writes what the batch of {@code reader} holds. */
  void append(CaptureReader reader, CsvOutput output) {
    FloatBuffer values = reader.values(index);
    int places = column.width() / columns();
    for (int row = 0; row < reader.rows(); row++) {
      for (int place = 0; place < places; place++) {
        output.startRow();
        for (int key = 0; key < keys.size(); key++) {
          output.integer(reader.key(key, row));
        }
        place(place).forEach(output::integer);
        for (int i = 0; i < columns(); i++) {
          output.number(values.get());
        }
      }
    }
  }

  /** The indices of the row {@code place} of a sample, all but the last, which varies fastest. */
  private IntStream place(int place) {
    return IntStream.range(0, rank() - 1)
        .map(i -> place
            / column.shape().subList(i + 1, rank() - 1).stream().reduce(1, Math::multiplyExact)
            % column.shape().get(i));
  }

  private int columns() {
    return column.shape().get(rank() - 1);
  }

  private int rank() {
    return column.shape().size();
  }
}
