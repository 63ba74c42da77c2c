package org.fanin.results.histogram;

import java.util.ArrayList;
import java.util.List;

/**
 * How many values fall where.
 *
 * @param bins where
 * @param counts a bin
 * @param underflow finite values below the bins
 * @param overflow finite values above the bins
 * @param countNaN values that are not a number
 * @param countInfinite values that are infinite
 */
public record Histogram(
    Bins bins,
    List<Long> counts,
    long underflow,
    long overflow,
    long countNaN,
    long countInfinite) {

  public Histogram {
    counts = List.copyOf(counts);
    if (counts.size() != Bins.COUNT) {
      throw new IllegalArgumentException(counts.size() + " counts for " + Bins.COUNT + " bins");
    }
  }

  /** Finite values, those outside of the bins included. */
  public long total() {
    return counts.stream().mapToLong(count -> count).sum() + underflow + overflow;
  }

  /** {@code count / (total * width)} of a bin; 0 if there are no finite values. */
  public double density(int bin) {
    return total() == 0 ? 0 : counts.get(bin) / (total() * bins.width());
  }

  /** The share of finite values that fall outside of the bins; 0 if there are none. */
  public double shareOutside() {
    return total() == 0 ? 0 : (double) (underflow + overflow) / total();
  }

  /** The histogram of both, on the same bins. */
  public Histogram plus(Histogram other) {
    if (!bins.equals(other.bins)) {
      throw new IllegalArgumentException("cannot add counts of " + other.bins + " to " + bins);
    }
    var sums = new ArrayList<Long>();
    for (int i = 0; i < counts.size(); i++) {
      sums.add(counts.get(i) + other.counts.get(i));
    }
    return new Histogram(
        bins,
        sums,
        underflow + other.underflow,
        overflow + other.overflow,
        countNaN + other.countNaN,
        countInfinite + other.countInfinite);
  }
}
