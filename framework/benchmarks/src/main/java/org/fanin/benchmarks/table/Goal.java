package org.fanin.benchmarks.table;

/**
 * What a ratio should be.
 *
 * @param bound at most or at least
 * @param limit of the ratio
 */
public record Goal(Bound bound, double limit) {

  /** On which side of the limit the goal lies. */
  public enum Bound {
    AT_MOST("≤ "),
    AT_LEAST("≥ ");

    private final String sign;

    Bound(String sign) {
      this.sign = sign;
    }
  }

  /** A ratio of at most {@code limit}. */
  public static Goal atMost(double limit) {
    return new Goal(Bound.AT_MOST, limit);
  }

  /** A ratio of at least {@code limit}. */
  public static Goal atLeast(double limit) {
    return new Goal(Bound.AT_LEAST, limit);
  }

  String text(double ratio) {
    boolean met = bound == Bound.AT_MOST ? ratio <= limit : ratio >= limit;
    return bound.sign + limit + (met ? " met" : " missed");
  }
}
