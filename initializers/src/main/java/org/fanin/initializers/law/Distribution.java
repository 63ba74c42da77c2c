package org.fanin.initializers.law;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.parameter.Digits;

/**
 * A law with its mean and its standard deviation; with standard deviation 0 a constant.
 *
 * @param shape the shape
 * @param mean the mean, from -1e30 to 1e30
 * @param stddev the standard deviation of what is drawn, from 0 to 1e30
 */
public record Distribution(Shape shape, double mean, double stddev) {

  public Distribution {
    Check.finite("mean", mean);
    Check.notNegative("stddev", stddev);
  }

  /** The constant {@code value}. */
  public static Distribution constant(double value) {
    return new Distribution(Law.NORMAL, value, 0);
  }

  /**
   * Draws {@code size} independent values {@code mean + stddev * quantile(u)}, as {@link Draws}
   * says.
   *
   * <p>A uniform law takes the first 23 bits of {@code u}, so that it is drawn in less than half the
   * time.
   *
   * <p>From the same state of {@code random} all shapes see the same {@code u}: distributions of one
   * shape and mean 0 give values that differ by the ratio of their standard deviations only, and
   * values of different shapes rank alike.
   */
  public float[] draw(int size, RandomGenerator random) {
    if (stddev > 0 && shape == Law.UNIFORM) {
      return UniformDraws.draw(size, mean, stddev, random);
    }
    if (stddev > 0) {
      Quantiles standard = shape.quantiles();
      Quantiles placed = (shares, values, count) -> {
        standard.of(shares, values, count);
        place(values, count);
      };
      return Draws.draw(size, placed, random);
    }
    float[] values = new float[size];
    Arrays.fill(values, (float) mean);
    return values;
  }

  private void place(double[] values, int size) {
    for (int i = 0; i < size; i++) {
      values[i] = mean + stddev * values[i];
    }
  }

  /** The variance, {@code stddev^2}. */
  public double variance() {
    return stddev * stddev;
  }

  /** One line: {@code truncated normal, mean 0, standard deviation 0.0505}. */
  public String describe() {
    if (stddev == 0) {
      return "constant " + Digits.three(mean);
    }
    return shape.label()
        + (", mean " + Digits.three(mean))
        + (", standard deviation " + Digits.three(stddev));
  }
}
