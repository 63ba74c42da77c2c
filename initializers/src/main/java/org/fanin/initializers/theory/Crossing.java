package org.fanin.initializers.theory;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;

/** Finds where a function of a second moment passes through 0. */
final class Crossing {
  /** What is smaller counts as 0: the integrals within are not sharper. */
  static final double NOISE = 1e-11;

  private Crossing() {}

  /**
   * The first root of {@code f} on the way from {@code from} to {@code to}, both above 0, looked for
   * in steps that double or halve.
   */
  static OptionalDouble first(DoubleUnaryOperator f, double from, double to) {
    double factor = from < to ? 2 : 0.5;
    double last = from;
    double lastValue = 0;
    for (double q = from; from < to ? q < to : q > to; q *= factor) {
      double value = f.applyAsDouble(q);
      if (Math.abs(value) > NOISE) {
        if (value * lastValue < 0) {
          return OptionalDouble.of(root(f, Math.min(last, q), Math.max(last, q)));
        }
        last = q;
        lastValue = value;
      }
    }
    return OptionalDouble.empty();
  }

  private static double root(DoubleUnaryOperator f, double from, double to) {
    return new BrentSolver(1e-14, 1e-30).solve(200, f::applyAsDouble, from, to);
  }
}
