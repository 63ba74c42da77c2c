package org.fanin.initializers.law;

/**
 * The quantile function of the standard normal law.
 *
 * <p>Made of exactly specified operations only, so that every machine computes the same bits.
 *
 * <p>Source: Wichura 1988, "Algorithm AS 241: The Percentage Points of the Normal Distribution",
 * function PPND7, accurate to about 1 part in 10^7, as a float is.
 */
final class NormalQuantile {
  private static final double CENTRE = 0.425;
  private static final double NEAR = 1.6;
  private static final double FAR = 5;

  private NormalQuantile() {}

  /** The number below which a share {@code 0 < p < 1} of the standard normal law lies. */
  static double at(double p) {
    double q = p - 0.5;
    return Math.abs(q) <= CENTRE ? central(q) : Math.copySign(tail(Math.min(p, 1 - p)), q);
  }

  /**
   * Puts the quantiles of {@code size} shares into {@code quantiles}, with the bits of {@link #at};
   * the shares are lost.
   *
   * <p>First as if all were central, then the tails anew. Chance decides which shares are in the
   * tails, so to branch on that would cost more than all else: they are gathered without branches.
   */
  static void at(double[] shares, double[] quantiles, int size) {
    for (int i = 0; i < size; i++) {
      quantiles[i] = central(shares[i] - 0.5);
    }
    int[] places = new int[size];
    double[] tails = tails(shares, gatherTails(shares, places, size));
    for (int i = 0; i < tails.length; i++) {
      quantiles[places[i]] = Math.copySign(tails[i], shares[i] - 0.5);
    }
  }

  /** Moves the shares in the tails to the front, in order; gives their number and their places. */
  private static int gatherTails(double[] shares, int[] places, int size) {
    int tails = 0;
    for (int i = 0; i < size; i++) {
      double share = shares[i];
      shares[tails] = share;
      places[tails] = i;
      long sign = Double.doubleToRawLongBits(CENTRE - Math.abs(share - 0.5)) >>> 63;
      tails += (int) sign;
    }
    return tails;
  }

  /** {@link #tail} of the first {@code size} shares, in loops that C2 makes use of vectors for. */
  private static double[] tails(double[] shares, int size) {
    double[] roots = new double[size];
    for (int i = 0; i < size; i++) {
      roots[i] = -StrictLogarithm.at(Math.min(shares[i], 1 - shares[i]));
    }
    double[] tails = new double[size];
    for (int i = 0; i < size; i++) {
      roots[i] = Math.sqrt(roots[i]);
      tails[i] = near(roots[i] - NEAR);
    }
    for (int i = 0; i < size; i++) {
      if (roots[i] > FAR) {
        tails[i] = far(roots[i] - FAR);
      }
    }
    return tails;
  }

  private static double central(double q) {
    double r = 0.180625 - q * q;
    double numerator =
        ((5.9109374720e1 * r + 1.5929113202e2) * r + 5.0434271938e1) * r + 3.3871327179;
    double denominator = ((6.7187563600e1 * r + 7.8757757664e1) * r + 1.7895169469e1) * r + 1;
    return q * numerator / denominator;
  }

  private static double tail(double p) {
    // Math.log may differ in the last bit between machines.
    double r = Math.sqrt(-StrictLogarithm.at(p));
    return r <= FAR ? near(r - NEAR) : far(r - FAR);
  }

  private static double near(double r) {
    double numerator = ((1.7023821103e-1 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777;
    double denominator = (1.2021132975e-1 * r + 7.3700164250e-1) * r + 1;
    return numerator / denominator;
  }

  private static double far(double r) {
    double numerator =
        ((1.7337203997e-2 * r + 4.2868294337e-1) * r + 3.0812263860) * r + 6.6579051150;
    double denominator = (1.2258202635e-2 * r + 2.4197894225e-1) * r + 1;
    return numerator / denominator;
  }
}
