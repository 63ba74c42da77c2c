package org.fanin.conformance.verdict;

import java.util.List;

/** Tells kernels that are random orthogonal matrices from kernels that are not. */
public final class Orthogonality {
  /** What single precision leaves of orthogonality in kernels of up to some hundred rows. */
  private static final double ERROR = 1e-5;

  private Orthogonality() {}

  /**
   * In what a kernel, given row by row, is not orthogonal; nothing if it is.
   *
   * @param matrix the matrix row by row
   * @param rows the number of its rows
   */
  public static List<Fault> faults(float[] matrix, int rows) {
    List<Fault> notFinite = Finiteness.faults(List.of(matrix));
    return notFinite.isEmpty() ? finiteFaults(matrix, rows) : notFinite;
  }

  private static List<Fault> finiteFaults(float[] matrix, int rows) {
    int columns = matrix.length / rows;
    double error = rows <= columns
        ? error(matrix, rows, columns, columns, 1)
        : error(matrix, columns, rows, 1, columns);
    if (error <= ERROR) {
      return List.of();
    }
    double squares = 0;
    for (float weight : matrix) {
      squares += (double) weight * weight;
    }
    return List.of(
        new Fault.NotOrthogonal(error), new Fault.Variance(squares / Math.min(rows, columns)));
  }

  /**
   * In what many orthogonal kernels of one size prefer a direction; nothing if they do not.
   *
   * <p>If all directions are equally likely, every entry has mean 0 and variance {@code 1 / rows}.
   *
   * @param kernels square, of {@code rows} rows
   */
  public static List<Fault> preferences(List<float[]> kernels, int rows) {
    List<Fault> notFinite = Finiteness.faults(kernels);
    return notFinite.isEmpty() ? finitePreferences(kernels, rows) : notFinite;
  }

  private static List<Fault> finitePreferences(List<float[]> kernels, int rows) {
    double largest = 0;
    for (int i = 0; i < rows * rows; i++) {
      int entry = i;
      double mean =
          kernels.stream().mapToDouble(kernel -> kernel[entry]).average().orElseThrow();
      largest = Math.abs(mean) > Math.abs(largest) ? mean : largest;
    }
    boolean chance = Math.abs(largest) <= Judge.ERRORS / Math.sqrt((double) rows * kernels.size());
    return chance ? List.of() : List.of(new Fault.PreferredDirection(largest));
  }

  /** The largest entry of {@code |V V^T - I|} for the {@code count} vectors in {@code matrix}. */
  private static double error(float[] matrix, int count, int length, int step, int stride) {
    double largest = 0;
    for (int a = 0; a < count; a++) {
      for (int b = 0; b <= a; b++) {
        double product = 0;
        for (int k = 0; k < length; k++) {
          product += (double) matrix[a * step + k * stride] * matrix[b * step + k * stride];
        }
        largest = Math.max(largest, Math.abs(product - (a == b ? 1 : 0)));
      }
    }
    return largest;
  }
}
