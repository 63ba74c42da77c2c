package org.fanin.results.histogram;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Equal bins between two values, each with its lower edge; the last with its upper edge, too.
 *
 * @param low the lower edge of the first bin
 * @param high the upper edge of the last bin
 */
public record Bins(double low, double high) {

  /** How many bins there are. */
  public static final int COUNT = 50;

  /** From -1 to 1. */
  public static final Bins ARTICLE = new Bins(-1, 1);

  public Bins {
    if (!(low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException("bins from " + low + " to " + high);
    }
  }

  /**
   * Bins that cover {@code low} to {@code high}; at least 0.5 to both sides of a value that stands
   * alone.
   */
  public static Bins fitting(double low, double high) {
    double margin = low < high ? 0 : Math.max(0.5, Math.abs(low) / 2);
    return new Bins(low - margin, high + margin);
  }

  /** Edge {@code i}, {@code low + (high - low) i / 50}, from 0 to 50. */
  public double edge(int i) {
    return i == COUNT ? high : low + (high - low) * i / COUNT;
  }

  /** All edges. */
  public List<Double> edges() {
    return IntStream.rangeClosed(0, COUNT).mapToObj(this::edge).toList();
  }

  /** The width of one bin. */
  public double width() {
    return (high - low) / COUNT;
  }
}
