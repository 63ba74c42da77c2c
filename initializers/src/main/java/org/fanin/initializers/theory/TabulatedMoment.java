package org.fanin.initializers.theory;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fanin.initializers.activation.ActivationFunction;
import org.hipparchus.analysis.interpolation.DividedDifferenceInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialFunctionNewtonForm;
import org.jspecify.annotations.Nullable;

/**
 * The second moment {@code V(q) = E f(sqrt(q) Z)^2} behind an activation {@code f}, for those who ask
 * for it millions of times.
 *
 * <p>Each octave of {@code q} falls into 8 intervals, and in each {@code V} is a polynomial of degree
 * 9 through its values at Chebyshev's points, integrated when somebody first asks for one of them.
 * However rough {@code f} is, {@code V} is analytic where {@code q} has a positive real part, and
 * there {@code |V(q)| <= V(|q| / cos a) / sqrt(cos a)}, {@code a} being the angle of {@code q}. So the
 * error is below {@code 1e-10 V(q)} wherever {@code V} is at most {@code 40 V(q)} up to {@code 2 q}.
 * Where it is not, as two values in between tell, all of an interval is integrated anew each time.
 *
 * <p>Not for several threads.
 *
 * <p>Source: Trefethen 2013, "Approximation Theory and Approximation Practice", theorem 8.2.
 */
final class TabulatedMoment implements DoubleUnaryOperator {
  private static final double PRECISION = 1e-10;

  /** What is left of a number's bits: its exponent, and three more. */
  private static final int SHIFT = 49;

  private static final int DEGREE = 9;
  private static final double[] POINTS = IntStream.rangeClosed(0, DEGREE)
      .mapToDouble(i -> -StrictMath.cos(Math.PI * i / DEGREE))
      .toArray();

  private final ActivationMoments moments;
  private final @Nullable DoubleUnaryOperator[] intervals =
      new @Nullable DoubleUnaryOperator[1 << (Long.SIZE - 1 - SHIFT)];

  TabulatedMoment(ActivationFunction activation) {
    moments = new ActivationMoments(activation);
  }

  /** The second moment behind the activation of what has the second moment {@code q}. */
  @Override
  public double applyAsDouble(double q) {
    if (q < Double.MIN_NORMAL) {
      return moments.second(q);
    }
    int interval = (int) (Double.doubleToLongBits(q) >>> SHIFT);
    DoubleUnaryOperator known = intervals[interval];
    if (known == null) {
      known = over(start(interval), start(interval + 1));
      intervals[interval] = known;
    }
    return known.applyAsDouble(q);
  }

  private static double start(int interval) {
    return Double.longBitsToDouble((long) interval << SHIFT);
  }

  private DoubleUnaryOperator over(double from, double to) {
    double middle = from + (to - from) / 2;
    double half = (to - from) / 2;
    try {
      double[] values = DoubleStream.of(POINTS)
          .map(point -> moments.second(middle + point * half))
          .toArray();
      PolynomialFunctionNewtonForm polynomial =
          new DividedDifferenceInterpolator().interpolate(POINTS, values);
      DoubleUnaryOperator near = q -> polynomial.value((q - middle) / half);
      return isNear(near, middle) && isNear(near, from + half / 64) ? near : moments::second;
    } catch (ArithmeticException e) {
      // Beyond what is asked for, it may be that there is nothing to be integrated.
      return moments::second;
    }
  }

  private boolean isNear(DoubleUnaryOperator near, double q) {
    double exact = moments.second(q);
    return Math.abs(near.applyAsDouble(q) - exact) <= PRECISION * exact;
  }
}
