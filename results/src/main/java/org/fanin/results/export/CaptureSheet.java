package org.fanin.results.export;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.fanin.results.arrow.CaptureReader;
import org.fanin.results.arrow.CapturedColumn;

/**
 * What was captured of one layer, as rows and columns: a column for each value of the last index,
 * and a row for each sample and each value of the other indices.
 */
final class CaptureSheet {

  private final int index;
  private final CapturedColumn column;
  private final List<String> keys;
  /** Of all indices but the last. */
  private final int[] lengths;
  /** How many rows of a sample go by before such an index changes. */
  private final int[] strides;
  /** Values of the last index. */
  private final int columns;

  /**
   * What was captured as {@code column}.
   *
   * @param index of the column in the file of captures
   * @param keys the columns that say which sample a row is of
   */
  CaptureSheet(int index, CapturedColumn column, List<String> keys) {
    this.index = index;
    this.column = column;
    this.keys = List.copyOf(keys);
    int last = column.shape().size() - 1;
    this.columns = column.shape().get(last);
    this.lengths =
        column.shape().stream().limit(last).mapToInt(Integer::intValue).toArray();
    this.strides = new int[last];
    int rows = 1;
    for (int i = last - 1; i >= 0; i--) {
      strides[i] = rows;
      rows = Math.multiplyExact(rows, lengths[i]);
    }
  }

  List<String> header() {
    var header = new ArrayList<>(keys);
    for (int i = 0; i < strides.length; i++) {
      header.add("index." + i);
    }
    for (int i = 0; i < columns; i++) {
      header.add(column.name() + "." + i);
    }
    return List.copyOf(header);
  }

  /** Writes what the batch of {@code reader} holds. */
  void append(CaptureReader reader, CsvOutput output) {
    FloatBuffer values = reader.values(index);
    int places = column.width() / columns;
    for (int row = 0; row < reader.rows(); row++) {
      for (int place = 0; place < places; place++) {
        output.startRow();
        for (int key = 0; key < keys.size(); key++) {
          output.integer(reader.key(key, row));
        }
        for (int i = 0; i < strides.length; i++) {
          output.integer(place / strides[i] % lengths[i]);
        }
        for (int i = 0; i < columns; i++) {
          output.number(values.get());
        }
      }
    }
  }
}
