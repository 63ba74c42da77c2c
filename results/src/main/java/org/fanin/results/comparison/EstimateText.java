package org.fanin.results.comparison;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.fanin.results.text.Numbers;

/** Estimates as tables show them: {@code 0.3412 ± 0.0021}, {@code 97.81 ± 0.12 %}, {@code –}. */
public final class EstimateText {

  /** Where there is none. */
  public static final String NONE = "–";

  private static final int DIGITS = 4;
  private static final int INTERVAL_DIGITS = 2;
  private static final double LEAST_HALF = 1e-4;

  private EstimateText() {}

  /** With four significant digits. */
  public static String number(Optional<Estimate> estimate) {
    return estimate
        .map(of -> Numbers.significant(of.mean(), DIGITS)
            + interval(of, half -> Numbers.significant(half, INTERVAL_DIGITS)))
        .orElse(NONE);
  }

  /** With two decimals; an interval that would round to nothing is 0.01. */
  public static String percent(Optional<Estimate> estimate) {
    return estimate
        .map(of ->
            digits(of.mean()) + interval(of, half -> digits(Math.max(LEAST_HALF, half))) + " %")
        .orElse(NONE);
  }

  /**
   * How many epochs it takes, and for how many trials that is known.
   *
   * @param toGood over the trials that get there
   * @param completed how many trials are over
   */
  public static String epochs(Optional<Estimate> toGood, int completed) {
    int reached = toGood.map(Estimate::count).orElse(0);
    if (reached == 0 && completed > 0) {
      return "never";
    }
    return number(toGood) + (completed > 0 ? " (" + reached + " of " + completed + ")" : "");
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
