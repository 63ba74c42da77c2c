package org.fanin.initializers.theory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Numbers at the positions of an image, row-major, or at the steps of a sequence, or one that holds
 * at all of them.
 */
final class Positions {
  private Positions() {}

  static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  /** Means over as many equal parts, in their order; a value stands for all of its position. */
  static double[] parts(double[] values, int parts) {
    double[] means = new double[parts];
    double length = (double) values.length / parts;
    for (int part = 0; part < parts; part++) {
      double from = part * length;
      double to = from + length;
      for (int i = (int) from; i < values.length && i < to; i++) {
        means[part] += values[i] * (Math.min(to, i + 1.0) - Math.max(from, i)) / length;
      }
    }
    return means;
  }

  /** The same function of every value. */
  static double[] map(double[] values, DoubleUnaryOperator function) {
    double[] mapped = new double[values.length];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = function.applyAsDouble(values[i]);
    }
    return mapped;
  }

  /** The same function, asked once for values that are equal. */
  static DoubleUnaryOperator remembered(DoubleUnaryOperator function) {
    Map<Double, Double> known = new HashMap<>();
    return value -> known.computeIfAbsent(value, function::applyAsDouble);
  }

  static double[] sum(double[] one, double[] other) {
    return combined(one, other, Double::sum);
  }

  static double[] product(double[] one, double[] other) {
    return combined(one, other, (x, y) -> x * y);
  }

  private static double[] combined(double[] one, double[] other, DoubleBinaryOperator operator) {
    double[] combined = new double[Math.max(one.length, other.length)];
    for (int i = 0; i < combined.length; i++) {
      combined[i] =
          operator.applyAsDouble(one[one.length == 1 ? 0 : i], other[other.length == 1 ? 0 : i]);
    }
    return combined;
  }
}
