package org.fanin.initializers.parameter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;

/** Writes numbers for people. */
public final class Digits {
  private static final MathContext THREE = new MathContext(3);
  private static final double LEAST_PLAIN = 1e-4;
  private static final double GREATEST_PLAIN = 1e6;

  // Enough for every double.
  private static final int MOST = 17;

  private Digits() {}

  /** A finite number to three significant digits: {@code 0.0505}, {@code 2}, {@code 1.5e-9}. */
  public static String three(double number) {
    BigDecimal rounded = new BigDecimal(number).round(THREE).stripTrailingZeros();
    double size = Math.abs(number);
    return number == 0 || (size >= LEAST_PLAIN && size < GREATEST_PLAIN)
        ? rounded.toPlainString()
        : withExponent(rounded);
  }

  /**
   * A finite number in the fewest digits that give it back: {@code 0.01}, {@code 1e-7}. Before Java
   * 19, {@code toString} may give more.
   */
  public static String exact(Number number) {
    BigDecimal decimal = shortest(number).stripTrailingZeros();
    int exponent = decimal.precision() - decimal.scale() - 1;
    return Math.abs(exponent) < 7 ? decimal.toPlainString() : withExponent(decimal);
  }

  private static String withExponent(BigDecimal decimal) {
    int exponent = decimal.precision() - decimal.scale() - 1;
    return decimal.movePointLeft(exponent).toPlainString() + "e" + exponent;
  }

  private static BigDecimal shortest(Number number) {
    var exact = new BigDecimal(number.doubleValue());
    return IntStream.rangeClosed(1, MOST)
        .mapToObj(digits -> exact.round(new MathContext(digits)))
        .filter(rounded -> number instanceof Float
            ? rounded.floatValue() == number.floatValue()
            : rounded.doubleValue() == number.doubleValue())
        .findFirst()
        .orElse(exact);
  }
}
