package org.fanin.results.statistics;

import java.util.BitSet;

/**
 * Finds units that put out exactly zero for every sample.
 *
 * <p>For a ReLU that is: never above zero. An activation that may be negative is dead only if it is
 * constantly zero, too; one that is never zero, such as the sigmoid, has no dead units.
 */
final class DeadUnits {

  private final int width;
  private final BitSet alive = new BitSet();
  private int next;

  /** Of a layer with {@code width} units. */
  DeadUnits(int width) {
    this.width = width;
  }

  /** Adds values, row-major, that go on where the last ones ended. */
  void add(float[] values, int size) {
    int done = 0;
    while (done < size) {
      int end = Math.min(width, next + size - done);
      int shift = done - next;
      for (int unit = alive.nextClearBit(next); unit < end; unit = alive.nextClearBit(unit + 1)) {
        if (values[unit + shift] != 0) {
          alive.set(unit);
        }
      }
      done += end - next;
      next = end % width;
    }
  }

  /** The share of dead units. */
  double share() {
    return (double) (width - alive.cardinality()) / width;
  }
}
