package org.fanin.initializers.law;

/**
 * The product {@code H_1 ... H_b} of Householder reflections, {@code H_j = I - 2 v_j v_j^T / v_j^T
 * v_j}, where the first {@code first + j - 1} entries of {@code v_j} are 0.
 *
 * <p>Kept as {@code I + V T V^T} with a triangular {@code T}, so that it acts by products of
 * matrices.
 *
 * <p>Source: Schreiber and Van Loan 1989, "A Storage-Efficient WY Representation for Products of
 * Householder Transformations".
 */
final class Reflections {
  private final int first;
  private final Panel vectors;
  private final Panel transposed;
  private final Panel triangle;
  private final double[] signs;

  /**
   * Reflections that take the columns given to the axes from {@code first} on.
   *
   * @param columns the columns' entries from {@code first} on; what lies above the diagonal is lost
   */
  Reflections(int first, Panel columns) {
    this.first = first;
    this.signs = new double[columns.columns()];
    for (int j = 0; j < signs.length; j++) {
      signs[j] = reflect(columns.entries(), j);
    }
    this.vectors = columns;
    this.transposed = columns.transposed();
    Panel products = Panel.zeros(signs.length, signs.length);
    products.addProduct(transposed, vectors);
    this.triangle = triangle(products.entries());
  }

  /** Turns column {@code j} into the vector that reflects it; gives the sign of where it comes to. */
  private static double reflect(double[][] columns, int j) {
    double squares = 0;
    for (int i = 0; i < columns.length; i++) {
      columns[i][j] = i < j ? 0 : columns[i][j];
      squares += columns[i][j] * columns[i][j];
    }
    double diagonal = columns[j][j];
    // To the far side of 0, so that nothing cancels.
    columns[j][j] += Math.copySign(Math.sqrt(squares), diagonal);
    return -Math.copySign(1, diagonal);
  }

  private static Panel triangle(double[][] products) {
    int size = products.length;
    double[][] triangle = new double[size][size];
    for (int j = 0; j < size; j++) {
      triangle[j][j] = -2 / products[j][j];
      for (int i = 0; i < j; i++) {
        double sum = 0;
        for (int k = i; k < j; k++) {
          sum += triangle[i][k] * products[k][j];
        }
        triangle[i][j] = triangle[j][j] * sum;
      }
    }
    return Panel.of(triangle);
  }

  /** The sign of the axis to which column {@code first + j} is reflected. */
  double sign(int j) {
    return signs[j];
  }

  /** Reflects the columns of {@code panel}. */
  void apply(Panel panel) {
    Panel changed = panel.from(first);
    Panel along = Panel.zeros(signs.length, panel.columns());
    along.addProduct(transposed, changed);
    Panel steps = Panel.zeros(signs.length, panel.columns());
    steps.addProduct(triangle, along);
    changed.addProduct(vectors, steps);
  }
}
