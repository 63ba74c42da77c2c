package org.fanin.initializers.running;

import java.util.Arrays;

/**
 * Mean and variance of what each unit of a layer puts out, over samples and positions.
 *
 * @param means the mean of each unit
 * @param variances the variance of each unit, a mean of squares
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares moments
public record UnitMoments(double[] means, double[] variances) {

  public UnitMoments {
    if (means.length < 1 || means.length != variances.length) {
      throw new IllegalArgumentException("every unit has a mean and a variance, but there are "
          + means.length + " means and " + variances.length + " variances");
    }
  }

  /**
   * The moments of values in rows of one value a unit.
   *
   * @param values row-major, at least one row
   * @param units the length of a row
   */
  public static UnitMoments of(float[] values, int units) {
    int rows = values.length / units;
    double[] means = new double[units];
    for (int i = 0; i < rows * units; i++) {
      means[i % units] += values[i] / (double) rows;
    }
    double[] variances = new double[units];
    for (int i = 0; i < rows * units; i++) {
      // Around the mean already known: no digit is lost where the mean is large.
      double deviation = values[i] - means[i % units];
      variances[i % units] += deviation * deviation / rows;
    }
    return new UnitMoments(means, variances);
  }

  /** The number of units. */
  public int units() {
    return means.length;
  }

  /** The mean of all values of the layer. */
  public double mean() {
    return Arrays.stream(means).average().orElseThrow();
  }

  /**
   * The standard deviation of all values of the layer around {@link #mean}, within units and between
   * them.
   */
  public double deviation() {
    double mean = mean();
    double square = 0;
    for (int j = 0; j < means.length; j++) {
      square += variances[j] + (means[j] - mean) * (means[j] - mean);
    }
    return Math.sqrt(square / means.length);
  }
}
