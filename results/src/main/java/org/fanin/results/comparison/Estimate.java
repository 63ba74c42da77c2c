package org.fanin.results.comparison;

import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * A mean over repeats with its 95 % interval, {@code mean ± t(0.975, n - 1) s / sqrt(n)}, where
 * {@code s^2 = sum((x - mean)^2) / (n - 1)}.
 *
 * @param count repeats
 * @param mean over them
 * @param halfWidth of the interval; empty for a single repeat, which says nothing of others
 * @param least of the repeats
 * @param greatest of the repeats
 */
public record Estimate(
    int count, double mean, OptionalDouble halfWidth, double least, double greatest) {

  /** The estimate from {@code values}; empty without values. */
  public static Optional<Estimate> of(DoubleStream values) {
    double[] all = values.toArray();
    if (all.length == 0) {
      return Optional.empty();
    }
    DoubleSummaryStatistics summary = DoubleStream.of(all).summaryStatistics();
    double mean = mean(summary);
    return Optional.of(
        new Estimate(all.length, mean, halfWidth(all, mean), summary.getMin(), summary.getMax()));
  }

  /** Whether the interval has a width, and reaches below {@code low} or above {@code high}. */
  public boolean leaves(double low, double high) {
    return halfWidth.stream()
        .anyMatch(half -> half > 0 && (mean - half < low || mean + half > high));
  }

  /**
   * The two-sided p-value of Student's t for a mean of 0; empty for a single value, and where all
   * agree.
   */
  OptionalDouble pValueOfZero() {
    int freedom = count - 1;
    return halfWidth.stream()
        .filter(half -> half > 0)
        .map(half -> half / Significance.quantile(freedom))
        .map(standardError -> Significance.ofStudent(mean / standardError, freedom))
        .findFirst();
  }

  /** Without rounding where all values agree, so that their interval is 0. */
  private static double mean(DoubleSummaryStatistics summary) {
    return summary.getMin() == summary.getMax() ? summary.getMin() : summary.getAverage();
  }

  private static OptionalDouble halfWidth(double[] all, double mean) {
    int freedom = all.length - 1;
    if (freedom == 0 || !Double.isFinite(mean)) {
      return OptionalDouble.empty();
    }
    double squares = DoubleStream.of(all).map(x -> (x - mean) * (x - mean)).sum();
    double standardError = Math.sqrt(squares / freedom / all.length);
    return OptionalDouble.of(Significance.quantile(freedom) * standardError);
  }
}
