package org.fanin.initializers.law;

import java.util.Arrays;

/** A matrix, as an array a row. */
final class Panel {
  /** Rows that stay in the processor's nearest cache while all others are multiplied by them. */
  private static final int TILE = 32;

  private final double[][] entries;

  private Panel(double[][] entries) {
    this.entries = entries;
  }

  /** The matrix with these rows, of one length each, not copied. */
  static Panel of(double[][] rows) {
    return new Panel(rows);
  }

  /** A matrix of zeros. */
  static Panel zeros(int rows, int columns) {
    return new Panel(new double[rows][columns]);
  }

  /** The rows, not copied. */
  double[][] entries() {
    return entries;
  }

  int rows() {
    return entries.length;
  }

  int columns() {
    return entries[0].length;
  }

  /** The rows from {@code row} on, not copied. */
  Panel from(int row) {
    return new Panel(Arrays.copyOfRange(entries, row, rows()));
  }

  Panel transposed() {
    Panel transposed = zeros(columns(), rows());
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        transposed.entries[column][row] = entries[row][column];
      }
    }
    return transposed;
  }

  /** {@code this + left right}, in place; every sum in an order that depends on shapes alone. */
  void addProduct(Panel left, Panel right) {
    for (int tile = 0; tile < right.rows(); tile += TILE) {
      int end = Math.min(tile + TILE, right.rows());
      int fours = tile + (end - tile) / 4 * 4;
      for (int row = 0; row < rows(); row++) {
        for (int k = tile; k < fours; k += 4) {
          addFour(entries[row], left.entries[row], right.entries, k);
        }
        for (int k = fours; k < end; k++) {
          addOne(entries[row], left.entries[row][k], right.entries[k]);
        }
      }
    }
  }

  private static void addOne(double[] sums, double factor, double[] row) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * row[i];
    }
  }

  /** Four rows at a time, as a sum is loaded and stored once for all of them. */
  private static void addFour(double[] sums, double[] factors, double[][] rows, int k) {
    double a = factors[k];
    double b = factors[k + 1];
    double c = factors[k + 2];
    double d = factors[k + 3];
    double[] first = rows[k];
    double[] second = rows[k + 1];
    double[] third = rows[k + 2];
    double[] fourth = rows[k + 3];
    // One index for all arrays: others could overlap, as far as Java's compiler can tell, and so
    // would not be computed by vectors.
    for (int i = 0; i < sums.length; i++) {
      sums[i] += a * first[i] + b * second[i] + c * third[i] + d * fourth[i];
    }
  }
}
