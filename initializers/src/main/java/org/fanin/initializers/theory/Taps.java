package org.fanin.initializers.theory;

import java.util.Arrays;

/**
 * Which positions of an image a sliding window covers, at each of its own positions; what lies
 * beyond the border is 0.
 *
 * @param rows along the image's height
 * @param columns along its width
 */
public record Taps(Axis rows, Axis columns) {

  /** The same, where only the middle tap of the window counts. */
  public Taps ofMiddleTap() {
    return new Taps(rows.ofMiddleTap(), columns.ofMiddleTap());
  }

  /** The share of all taps that fall on the image and not on the zeros around it. */
  public double share() {
    return within() / ((double) windows() * rows.taps() * columns.taps());
  }

  /**
   * For each position of the window, the sum of what it covers, over the mean number of taps within
   * the image.
   *
   * @param image one value a position, row-major, or one for all
   */
  double[] gathered(double[] image) {
    double[] whole = whole(image, rows.inputs() * columns.inputs());
    double[] narrow = new double[rows.inputs() * columns.outputs()];
    for (int row = 0; row < rows.inputs(); row++) {
      columns.gather(whole, row * columns.inputs(), 1, narrow, row * columns.outputs(), 1);
    }
    double[] sums = new double[windows()];
    for (int column = 0; column < columns.outputs(); column++) {
      rows.gather(narrow, column, columns.outputs(), sums, column, columns.outputs());
    }
    return times(sums, perTap(windows()));
  }

  /**
   * For each position of the image, the sum over the windows that cover it, over their mean number.
   *
   * @param windows one value a position of the window, row-major, or one for all
   */
  double[] scattered(double[] windows) {
    double[] whole = whole(windows, windows());
    double[] tall = new double[rows.inputs() * columns.outputs()];
    for (int column = 0; column < columns.outputs(); column++) {
      rows.scatter(whole, column, columns.outputs(), tall, column, columns.outputs());
    }
    double[] sums = new double[rows.inputs() * columns.inputs()];
    for (int row = 0; row < rows.inputs(); row++) {
      columns.scatter(tall, row * columns.outputs(), 1, sums, row * columns.inputs(), 1);
    }
    return times(sums, perTap(sums.length));
  }

  private double perTap(int positions) {
    return within() == 0 ? 0 : positions / within();
  }

  /** The positions of the window. */
  int windows() {
    return rows.outputs() * columns.outputs();
  }

  /** How many taps fall on the image, over all positions of the window. */
  public double within() {
    return (double) rows.within() * columns.within();
  }

  private static double[] whole(double[] values, int size) {
    if (values.length == size) {
      return values;
    }
    if (values.length != 1) {
      throw new IllegalArgumentException(
          "a window for " + size + " positions slides over " + values.length);
    }
    double[] alike = new double[size];
    Arrays.fill(alike, values[0]);
    return alike;
  }

  private static double[] times(double[] values, double factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
    return values;
  }
}
