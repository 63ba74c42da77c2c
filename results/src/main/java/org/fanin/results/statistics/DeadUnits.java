package org.fanin.results.statistics;

import java.util.stream.IntStream;

/**
 * Finds units that put out exactly zero for every sample.
 *
 * <p>For a ReLU that is: never above zero. An activation that may be negative is dead only if it is
 * constantly zero, too; one that is never zero, such as the sigmoid, has no dead units.
 */
final class DeadUnits {

  private final int width;

  /** The first {@link #count} are the units that were always zero so far, in ascending order. */
  private final int[] units;

  private int count;
  private int next;

  /** Of a layer with {@code width} units. */
  DeadUnits(int width) {
    this.width = width;
    units = IntStream.range(0, width).toArray();
    count = width;
  }

  /** Adds values, row-major, that go on where the last ones ended. */
  void add(float[] values, int size) {
    for (int row = -next; row < size && count > 0; row += width) {
      keepZeros(values, row, Math.max(0, -row), Math.min(width, size - row));
    }
    next = (next + size) % width;
  }

  /** Looks at units from {@code from} to {@code to} of a row that begins at {@code row}. */
  private void keepZeros(float[] values, int row, int from, int to) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int unit = units[i];
      units[kept] = unit;
      kept += unit < from || unit >= to || values[row + unit] == 0 ? 1 : 0;
    }
    count = kept;
  }

  /** The share of dead units. */
  double share() {
    return (double) count / width;
  }
}
