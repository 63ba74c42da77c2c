package org.fanin.results.report;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.fanin.results.comparison.Estimate;
import org.fanin.results.text.Numbers;

/**
 * Estimates as tables show them: {@code 0.3412 ± 0.0021}, {@code 97.81 ± 0.12 %}, {@code 8.2 (0.1 to
 * 20.3)}, {@code –}.
 */
public final class EstimateText {

  /** Where there is none. */
  public static final String NONE = "–";

  private static final int DIGITS = 4;
  private static final int INTERVAL_DIGITS = 2;
  private static final double LEAST_HALF = 1e-4;
  private static final double LEAST_P = 1e-4;

  private EstimateText() {}

  /** With four significant digits. */
  public static String number(Optional<Estimate> estimate) {
    return estimate.map(EstimateText::number).orElse(NONE);
  }

  /**
   * What is never below 0, likewise; in the place of an interval that {@link #isRangeOfSize} says does
   * not fit stand the least and the greatest value.
   */
  public static String size(Optional<Estimate> estimate) {
    return estimate.map(of -> isRangeOfSize(of) ? rangeOfSize(of) : number(of)).orElse(NONE);
  }

  /**
   * With two decimals; an interval that would round to nothing is 0.01, and in the place of one that
   * {@link #isRange} says does not fit stand the least and the greatest value.
   */
  public static String percent(Optional<Estimate> estimate) {
    return estimate.map(of -> isRange(of) ? range(of) : interval(of)).orElse(NONE);
  }

  /** A difference of shares in percentage points, with two decimals: {@code 0.24 ± 0.87}. */
  public static String points(Optional<Estimate> difference) {
    return difference
        .map(of -> decimals(of.mean()) + interval(of, half -> decimals(Math.max(LEAST_HALF, half))))
        .orElse(NONE);
  }

  /** A p-value with two significant digits: {@code 0.031}, {@code <0.0001}. */
  public static String probability(OptionalDouble p) {
    return p.stream()
        .mapToObj(of -> of < LEAST_P ? "<0.0001" : Numbers.significant(of, INTERVAL_DIGITS))
        .findFirst()
        .orElse(NONE);
  }

  private static String decimals(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }

  /**
   * Whether the interval of {@code share} would leave 0 to 1: near a bound, or with few repeats that
   * differ much, shares do not spread alike on either side of their mean, as Student's t supposes.
   */
  public static boolean isRange(Estimate share) {
    return share.leaves(0, 1);
  }

  /** Whether the interval of {@code size} would reach below 0, likewise. */
  public static boolean isRangeOfSize(Estimate size) {
    return size.leaves(0, Double.POSITIVE_INFINITY);
  }

  private static String number(Estimate estimate) {
    return significant(estimate.mean())
        + interval(estimate, half -> Numbers.significant(half, INTERVAL_DIGITS));
  }

  private static String rangeOfSize(Estimate size) {
    return significant(size.mean()) + " (" + significant(size.least()) + " to "
        + significant(size.greatest()) + ")";
  }

  private static String significant(double value) {
    return Numbers.significant(value, DIGITS);
  }

  private static String range(Estimate share) {
    return Numbers.percent(share.mean()) + " (" + digits(share.least()) + " to "
        + Numbers.percent(share.greatest()) + ")";
  }

  private static String interval(Estimate share) {
    return digits(share.mean()) + interval(share, half -> digits(Math.max(LEAST_HALF, half)))
        + " %";
  }

  /**
   * How many epochs it takes, and how many trials get there if not all do: {@code 2.5 in 2 of 3}.
   *
   * @param toGood over the trials that get there
   * @param completed how many trials are over
   */
  public static String epochs(Optional<Estimate> toGood, int completed) {
    int reached = toGood.map(Estimate::count).orElse(0);
    if (reached == 0 && completed > 0) {
      return "never";
    }
    return size(toGood) + (reached < completed ? " in " + reached + " of " + completed : "");
  }

  private static String digits(double share) {
    return Numbers.percent(share).replace(" %", "");
  }

  /** Nothing where there is no interval, or where all repeats agree. */
  private static String interval(Estimate estimate, DoubleFunction<String> text) {
    return estimate.halfWidth().stream()
        .filter(half -> half > 0)
        .mapToObj(half -> " ± " + text.apply(half))
        .findFirst()
        .orElse("");
  }
}
