package org.fanin.initializers.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * The mean of a function of a normal variable, {@code E f(offset + scale Z)}.
 *
 * <p>Integrates over {@code |Z| < 12}, beyond which 4e-33 of the law lies, on panels that are the
 * finer the nearer they lie to 0, where activations bend; the panel with the largest error is halved
 * until the sum of the errors is small. A named kink ends a panel and costs nothing. One that is not
 * named is closed in by halving: 45 halvings leave an interval of 1e-13, so that even a jump costs
 * no digit. What is narrower than a tenth of its distance from 0 may be missed, unless its kinks are
 * named.
 */
final class NormalMean {
  private static final double END = 12;
  private static final double NORM = 1 / Math.sqrt(2 * Math.PI);
  private static final int MOST_PANELS = 3000;
  private static final double TOLERABLE = 1e-10;
  // Beside the variable itself: what a function that is 0 near 0 has only far out is nothing.
  private static final double NEGLIGIBLE = 1e-20;
  // A share of z: keeps f from being asked at a kink itself, where it takes one side.
  private static final double GAP = 1e-15;

  private NormalMean() {}

  /**
   * The mean of {@code f}; NaN if {@code f} is not finite, or so rough that 10 digits are not met,
   * or grows so fast that what lies beyond the panels counts.
   *
   * @param kinks where {@code f} or a derivative of it jumps, as far as known
   * @param precision the error to strive for, as a share of the mean of {@code |f|}
   */
  static double of(
      DoubleUnaryOperator f, double offset, double scale, List<Double> kinks, double precision) {
    return of(f, offset, scale, kinks, precision, false);
  }

  /**
   * The same within another mean, as one of its values: whether {@code f} grows too fast, that one
   * tells, as far from its own middle the law has nothing to compare with.
   */
  static double inner(
      DoubleUnaryOperator f, double offset, double scale, List<Double> kinks, double precision) {
    return of(f, offset, scale, kinks, precision, true);
  }

  private static double of(
      DoubleUnaryOperator f,
      double offset,
      double scale,
      List<Double> kinks,
      double precision,
      boolean isInner) {
    // StrictMath, as weights are drawn by these means: every machine must compute the same bits.
    DoubleUnaryOperator integrand =
        z -> f.applyAsDouble(offset + scale * z) * NORM * StrictMath.exp(-z * z / 2);
    List<Panel> first = panels(integrand, ends(offset, scale, kinks));
    double magnitude = first.stream().mapToDouble(Panel::magnitude).sum();
    double error = first.stream().mapToDouble(Panel::error).sum();
    PriorityQueue<Panel> panels =
        new PriorityQueue<>(Comparator.comparingDouble(Panel::error).reversed());
    panels.addAll(first);
    while (error > precision * magnitude && panels.size() < MOST_PANELS) {
      Panel worst = panels.remove();
      double middle = (worst.from + worst.to) / 2;
      Panel left = Panel.of(integrand, worst.from, middle);
      Panel right = Panel.of(integrand, middle, worst.to);
      error += left.error + right.error - worst.error;
      panels.add(left);
      panels.add(right);
    }
    double tolerable = Math.max(TOLERABLE * magnitude, NEGLIGIBLE * Math.min(1, scale * scale));
    boolean tame = isInner || isTame(f, offset, scale, kinks, tolerable);
    return error <= TOLERABLE * magnitude && tame
        ? panels.stream().mapToDouble(Panel::value).sum()
        : Double.NaN;
  }

  /** Whether what lies beyond the panels may be left out, and no pole hides between two of them. */
  private static boolean isTame(
      DoubleUnaryOperator f, double offset, double scale, List<Double> kinks, double tolerable) {
    double beyond = Math.abs(f.applyAsDouble(offset - END * scale))
        + Math.abs(f.applyAsDouble(offset + END * scale));
    return beyond * NORM * StrictMath.exp(-END * END / 2) <= tolerable
        && DoubleStream.concat(DoubleStream.of(0), kinks.stream().mapToDouble(kink -> kink))
            .allMatch(kink -> Double.isFinite(f.applyAsDouble(kink)));
  }

  private static List<Panel> panels(DoubleUnaryOperator integrand, double[] ends) {
    List<Panel> panels = new ArrayList<>();
    for (int i = 1; i < ends.length; i++) {
      double gap = GAP * Math.max(Math.abs(ends[i - 1]), Math.abs(ends[i]));
      panels.add(Panel.of(integrand, ends[i - 1] + gap, ends[i] - gap));
    }
    return panels;
  }

  private static double[] ends(double offset, double scale, List<Double> kinks) {
    DoubleStream powers =
        DoubleStream.iterate(1, x -> x < Math.abs(offset) + END * scale, x -> 4 * x);
    DoubleStream bends = DoubleStream.concat(
        powers.flatMap(x -> DoubleStream.of(-x, x)),
        DoubleStream.concat(DoubleStream.of(0), kinks.stream().mapToDouble(kink -> kink)));
    return DoubleStream.concat(
            bends.map(x -> (x - offset) / scale).filter(z -> Math.abs(z) < END),
            DoubleStream.of(-END, -4, 4, END))
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * A stretch of the line and the integral over it by the rule of Clenshaw and Curtis.
   *
   * <p>A closed rule: a kink that hides between an end and its neighbour still shows in the error,
   * the difference to the rule with every second point.
   */
  private record Panel(double from, double to, double value, double magnitude, double error) {
    private static final int INTERVALS = 32;
    private static final double[] POINTS = points();
    private static final double[] FINE = weights(INTERVALS);
    private static final double[] COARSE = weights(INTERVALS / 2);

    static Panel of(DoubleUnaryOperator f, double from, double to) {
      double half = (to - from) / 2;
      double fine = 0;
      double coarse = 0;
      double magnitude = 0;
      for (int i = 0; i <= INTERVALS; i++) {
        double value = f.applyAsDouble(from + half * POINTS[i]);
        fine += FINE[i] * value;
        coarse += i % 2 == 0 ? COARSE[i / 2] * value : 0;
        magnitude += FINE[i] * Math.abs(value);
      }
      return new Panel(from, to, half * fine, half * magnitude, half * Math.abs(fine - coarse));
    }

    /** The points {@code 1 - cos(pi i / n)}, from 0 to 2. */
    private static double[] points() {
      double[] points = new double[INTERVALS + 1];
      for (int i = 0; i <= INTERVALS; i++) {
        points[i] = 1 - StrictMath.cos(Math.PI * i / INTERVALS);
      }
      return points;
    }

    /** The weights that make the rule exact for polynomials of degree {@code n}. */
    private static double[] weights(int n) {
      double[] weights = new double[n + 1];
      for (int i = 0; i <= n; i++) {
        double sum = 1;
        for (int j = 1; j <= n / 2; j++) {
          double twice = j == n / 2 ? 1 : 2;
          sum -= twice * StrictMath.cos(2 * Math.PI * i * j / n) / (4 * j * j - 1);
        }
        weights[i] = sum * (i == 0 || i == n ? 1 : 2) / n;
      }
      return weights;
    }
  }
}
