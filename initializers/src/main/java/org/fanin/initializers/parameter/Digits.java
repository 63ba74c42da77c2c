package org.fanin.initializers.parameter;

import java.math.BigDecimal;
import java.math.MathContext;

/** Writes numbers for people. */
public final class Digits {
  private static final MathContext THREE = new MathContext(3);

  private Digits() {}

  /** A finite number to three significant digits: {@code 0.0505}, {@code 2}, {@code 1.5E-9}. */
  public static String three(double number) {
    BigDecimal rounded = new BigDecimal(number).round(THREE).stripTrailingZeros();
    return Math.abs(rounded.scale()) < 8 ? rounded.toPlainString() : rounded.toString();
  }
}
