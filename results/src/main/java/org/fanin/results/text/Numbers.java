package org.fanin.results.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Writes numbers for people, the same in every locale. */
public final class Numbers {

  private static final double LEAST_PLAIN = 1e-4;
  private static final double GREATEST_PLAIN = 1e6;
  private static final double LEAST_PERCENT = 0.005;
  private static final int GROUP = 3;
  private static final String[] BYTE_UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

  private Numbers() {}

  /** {@code digits} significant digits without zeros at the end: {@code 0.4472}, {@code 1.2e-7}. */
  public static String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    double size = Math.abs(value);
    if (size >= LEAST_PLAIN && size < GREATEST_PLAIN) {
      return rounded.toPlainString();
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
  }

  /**
   * A share in percent with two decimals; what only rounds to none or all is {@code <0.01 %} or
   * {@code >99.99 %}.
   */
  public static String percent(double share) {
    double percent = 100 * share;
    if (percent == 0 || percent == 100) {
      return Math.round(percent) + " %";
    }
    if (Math.abs(percent) < LEAST_PERCENT) {
      return "<0.01 %";
    }
    if (percent < 100 && 100 - percent < LEAST_PERCENT) {
      return ">99.99 %";
    }
    return String.format(Locale.ROOT, "%.2f %%", percent);
  }

  /** A size in powers of 1000: {@code 999 bytes}, {@code 2.3 GB}. */
  public static String bytes(long bytes) {
    if (bytes < 1000) {
      return bytes + (bytes == 1 ? " byte" : " bytes");
    }
    double scaled = bytes / 1e3;
    int unit = 0;
    for (; scaled >= 999.95; unit++) {
      scaled /= 1e3;
    }
    return String.format(Locale.ROOT, "%.1f %s", scaled, BYTE_UNITS[unit]);
  }

  /** Thousands set apart: {@code 567,434}. */
  public static String count(long count) {
    // Several times faster than the first number that a Formatter writes, which asks for locales.
    var digits = new StringBuilder().append(count);
    int first = count < 0 ? 1 : 0;
    for (int comma = digits.length() - GROUP; comma > first; comma -= GROUP) {
      digits.insert(comma, ',');
    }
    return digits.toString();
  }
}
