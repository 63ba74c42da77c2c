package org.fanin.initializers.law;

/**
 * Density and distribution function of the standard normal law, to 13 digits, those of tails as
 * small as 1e-42 too.
 *
 * <p>Made of exactly specified operations only, so that every machine computes the same bits.
 *
 * <p>Source: Abramowitz and Stegun 1964, "Handbook of Mathematical Functions", 26.2.11 near the
 * middle and the continued fraction 26.2.14 in the tails.
 */
final class NormalShare {
  private static final double MIDDLE = 1;
  /** Enough for all digits from {@code MIDDLE} on. */
  private static final int FRACTIONS = 500;
  /** Enough for all digits up to {@code MIDDLE}. */
  private static final int TERMS = 20;

  private NormalShare() {}

  /** The density at {@code x}. */
  static double density(double x) {
    return StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * Math.PI);
  }

  /** The share of the law below {@code x}. */
  static double below(double x) {
    if (x > 0) {
      return 1 - below(-x);
    }
    return x > -MIDDLE ? 0.5 - middle(-x) : tail(-x);
  }

  /** The share between two numbers; no digit is lost where both lie in one tail. */
  static double between(double lower, double upper) {
    if (lower > 0) {
      return between(-upper, -lower);
    }
    return upper > 0 ? 1 - (below(lower) + below(-upper)) : below(upper) - below(lower);
  }

  /** The share between 0 and {@code x}. */
  private static double middle(double x) {
    double term = x;
    double sum = x;
    for (int i = 1; i <= TERMS; i++) {
      term *= x * x / (2 * i + 1);
      sum += term;
    }
    return density(x) * sum;
  }

  /** The share above {@code x}. */
  private static double tail(double x) {
    double denominator = x;
    for (int i = FRACTIONS; i >= 1; i--) {
      denominator = x + i / denominator;
    }
    return density(x) / denominator;
  }
}
