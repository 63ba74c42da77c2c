package org.fanin.initializers;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import org.fanin.initializers.kernel.Blocks;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;

/**
 * The matrix that an initializer sees in a kernel.
 *
 * @param rows the rows, often one for each input
 * @param columns the columns, often one for each output
 */
record Matrix(int rows, int columns) {

  /** A kernel of at least two axes: the last one makes the columns, all others the rows. */
  static Matrix of(Kernel kernel, String initializer) {
    requireTwoAxes(kernel, initializer);
    List<Integer> shape = kernel.shape();
    int columns = shape.get(shape.size() - 1);
    return new Matrix(kernel.size() / columns, columns);
  }

  /** The matrices of a kernel of at least two axes, with all inputs of each output. */
  static Blocks blocks(Kernel kernel, String initializer) {
    requireTwoAxes(kernel, initializer);
    return Blocks.of(kernel);
  }

  private static void requireTwoAxes(Kernel kernel, String initializer) {
    if (kernel.shape().size() < 2) {
      throw new IllegalArgumentException(
          (initializer + " needs a kernel of at least two axes, but that of " + kernel.layer())
              + (" has the shape " + kernel.shape()));
    }
  }

  /** The last two axes of a kernel of one of the kinds given, beside any axes of a window. */
  static Matrix ofChannels(Kernel kernel, String initializer, KernelKind... kinds) {
    if (!List.of(kinds).contains(kernel.kind())) {
      throw new IllegalArgumentException((initializer + " needs " + anyOf(kinds))
          + (", but that of " + kernel.layer() + " is " + kernel.kind().words()));
    }
    List<Integer> shape = kernel.shape();
    return new Matrix(shape.get(shape.size() - 2), of(kernel, initializer).columns);
  }

  /** {@code a dense kernel, a convolution or a separable kernel}. */
  private static String anyOf(KernelKind... kinds) {
    String all = Arrays.stream(kinds).map(KernelKind::words).collect(joining(", "));
    return all.replaceFirst(", (?!.*, )", " or ");
  }

  /** The number at row {@code i} and column {@code j}. */
  interface Entry {
    double at(int i, int j);
  }

  /** The entries in row-major order. */
  float[] filled(Entry entry) {
    float[] entries = new float[size()];
    for (int k = 0; k < entries.length; k++) {
      entries[k] = (float) entry.at(k / columns, k % columns);
    }
    return entries;
  }

  /** The number of entries. */
  int size() {
    return rows * columns;
  }

  /**
   * A kernel with {@code entries} at the middle tap of its window, tap {@code (size - 1) / 2} of
   * each axis, and 0 at all others. By SAME padding it lies on the position that is put out, but in
   * a dilated window of even size, which has no tap there: it lies half a dilation before.
   */
  static float[] atMiddleTap(Kernel kernel, float[] entries) {
    int tap = 0;
    for (int size : kernel.shape().subList(0, kernel.shape().size() - 2)) {
      tap = tap * size + (size - 1) / 2;
    }
    float[] weights = new float[kernel.size()];
    System.arraycopy(entries, 0, weights, tap * entries.length, entries.length);
    return weights;
  }
}
