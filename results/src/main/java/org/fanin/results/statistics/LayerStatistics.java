package org.fanin.results.statistics;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Figures of what was captured of one layer. All but the counts of NaN and infinities speak of the
 * finite values; what is not defined is empty.
 *
 * @param count of finite values
 * @param countNaN of values that are not a number
 * @param countInfinite of values that are infinite
 * @param mean {@code sum(x) / n}
 * @param standardDeviation {@code sqrt(sum((x - mean)^2) / n)}
 * @param secondMoment {@code sum(x^2) / n}
 * @param skewness {@code sum((x - mean)^3) / n / standardDeviation^3}; empty if all are equal
 * @param excessKurtosis {@code sum((x - mean)^4) / n / standardDeviation^4 - 3}; empty if all are
 *     equal
 * @param minimum the least value
 * @param maximum the greatest value
 * @param quantiles in the order of {@link #LEVELS}, all empty or none: type 7 of Hyndman and Fan
 *     1996, linear between the values of rank {@code floor((n - 1) p)} and the next
 * @param shareZero of exact zeros
 * @param shareNearZero of {@code |x| <= 0.05}
 * @param shareDead of units whose output is exactly zero for the whole probe (for a ReLU: never
 *     above zero); outputs only
 * @param shareSaturated of values within 0.01 of a bound of tanh or sigmoid; outputs only
 */
public record LayerStatistics(
    long count,
    long countNaN,
    long countInfinite,
    OptionalDouble mean,
    OptionalDouble standardDeviation,
    OptionalDouble secondMoment,
    OptionalDouble skewness,
    OptionalDouble excessKurtosis,
    OptionalDouble minimum,
    OptionalDouble maximum,
    List<OptionalDouble> quantiles,
    OptionalDouble shareZero,
    OptionalDouble shareNearZero,
    OptionalDouble shareDead,
    OptionalDouble shareSaturated) {

  /** Values up to here, on either side, are near zero. */
  public static final double NEAR_ZERO = 0.05;

  /** The levels of the quantiles, in percent. */
  public static final List<Double> LEVELS =
      List.of(0.1, 1.0, 5.0, 25.0, 50.0, 75.0, 95.0, 99.0, 99.9);

  public LayerStatistics {
    quantiles = List.copyOf(quantiles);
  }

  /** Of values none of which is finite. */
  static LayerStatistics ofNoFinite(long countNaN, long countInfinite) {
    OptionalDouble none = OptionalDouble.empty();
    return new LayerStatistics(
        0,
        countNaN,
        countInfinite,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        Collections.nCopies(LEVELS.size(), none),
        none,
        none,
        none,
        none);
  }
}
