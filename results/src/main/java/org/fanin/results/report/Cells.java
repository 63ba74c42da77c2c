package org.fanin.results.report;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.fanin.results.comparison.Estimate;
import org.fanin.results.text.Numbers;

/** Writes estimates into cells: {@code 0.3412 ± 0.0021}, {@code 97.81 ± 0.12 %}, {@code –}. */
final class Cells {

  static final String NONE = "–";

  private static final int DIGITS = 4;
  private static final int INTERVAL_DIGITS = 2;
  private static final double LEAST_HALF = 1e-4;

  private Cells() {}

  static String number(Optional<Estimate> estimate) {
    return estimate
        .map(of -> Numbers.significant(of.mean(), DIGITS)
            + interval(of, half -> Numbers.significant(half, INTERVAL_DIGITS)))
        .orElse(NONE);
  }

  /** With two decimals; an interval that would round to nothing is 0.01. */
  static String percent(Optional<Estimate> estimate) {
    return estimate
        .map(of ->
            digits(of.mean()) + interval(of, half -> digits(Math.max(LEAST_HALF, half))) + " %")
        .orElse(NONE);
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
