package org.fanin.initializers.law;

/**
 * The natural logarithm of small numbers, with the bits of {@link StrictMath#log} but without its
 * call into native code.
 *
 * <p>Source: fdlibm 5.3, e_log.c. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and
 * distribute this software is freely granted, provided that this notice is preserved.
 */
final class StrictLogarithm {
  private static final double LN2_HIGH = 0.6931471803691238;
  private static final double LN2_LOW = 1.9082149292705877e-10;
  private static final double LG1 = 0.6666666666666735;
  private static final double LG2 = 0.3999999999940942;
  private static final double LG3 = 0.2857142874366239;
  private static final double LG4 = 0.22222198432149784;
  private static final double LG5 = 0.1818357216161805;
  private static final double LG6 = 0.15313837699209373;
  private static final double LG7 = 0.14798198605116586;

  private StrictLogarithm() {}

  /** {@code log(x)} for normal numbers {@code 0 < x < 1/2}. */
  static double at(double x) {
    long bits = Double.doubleToRawLongBits(x);
    int high = (int) (bits >>> 32);
    int mantissa = high & 0xfffff;
    // x = 2^k (1 + f), sqrt(2)/2 < 1 + f < sqrt(2).
    int above = (mantissa + 0x95f64) & 0x100000;
    double k = (high >> 20) - 1023 + (above >> 20);
    long scaled = ((long) (mantissa | (above ^ 0x3ff00000)) << 32) | (bits & 0xffffffffL);
    double f = Double.longBitsToDouble(scaled) - 1;
    if ((0xfffff & (2 + mantissa)) < 3) {
      return nearPower(k, f);
    }
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double r = z * (LG1 + w * (LG3 + w * (LG5 + w * LG7))) + w * (LG2 + w * (LG4 + w * LG6));
    double half = 0.5 * f * f;
    double wide = k * LN2_HIGH - ((half - (s * (half + r) + k * LN2_LOW)) - f);
    double narrow = k * LN2_HIGH - ((s * (f - r) - k * LN2_LOW) - f);
    // The source branches here, which costs more on random numbers than to compute both.
    int within = (mantissa - 0x6147a) | (0x6b851 - mantissa);
    long isNarrow = within >> 31;
    return Double.longBitsToDouble((Double.doubleToRawLongBits(wide) & ~isNarrow)
        | (Double.doubleToRawLongBits(narrow) & isNarrow));
  }

  /** With {@code |f| < 2^-20}. */
  private static double nearPower(double k, double f) {
    if (f == 0) {
      return k * LN2_HIGH + k * LN2_LOW;
    }
    double r = f * f * (0.5 - 0.3333333333333333 * f);
    return k * LN2_HIGH - ((r - k * LN2_LOW) - f);
  }
}
