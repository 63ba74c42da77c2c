package org.fanin.results.statistics;

/**
 * Finds units that put out exactly zero for every sample.
 *
 * <p>For a ReLU that is: never above zero. An activation that may be negative is dead only if it is
 * constantly zero, too; one that is never zero, such as the sigmoid, has no dead units.
 */
final class DeadUnits {

  /** By unit, above zero once it has put out anything else, be it not a number. */
  private final float[] signs;

  private int next;
  private boolean allAlive;

  /** Of a layer with {@code width} units. */
  DeadUnits(int width) {
    signs = new float[width];
  }

  /** Adds values, row-major, that go on where the last ones ended. */
  void add(float[] values, int size) {
    if (allAlive) {
      return;
    }
    int done = 0;
    while (done < size) {
      int units = Math.min(signs.length - next, size - done);
      for (int i = 0; i < units; i++) {
        signs[next + i] += Math.abs(values[done + i]);
      }
      done += units;
      next = (next + units) % signs.length;
    }
    allAlive = dead() == 0;
  }

  /** The share of dead units. */
  double share() {
    return (double) dead() / signs.length;
  }

  private int dead() {
    int dead = 0;
    for (float sign : signs) {
      dead += sign == 0 ? 1 : 0;
    }
    return dead;
  }
}
