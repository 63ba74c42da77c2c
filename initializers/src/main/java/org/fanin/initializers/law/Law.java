package org.fanin.initializers.law;

/** The shape of a distribution, apart from its mean and its standard deviation. */
public enum Law {
  /**
   * The normal law cut at two deviations, then widened so that its standard deviation is what was
   * asked for.
   *
   * <p>With standard deviation {@code s}: {@code N(0, (s / 0.87962566103423978)^2)}, bounded by
   * {@code +-2.2737 s}. Keras' {@code truncated_normal}, and its default.
   */
  TRUNCATED_NORMAL,

  /** The normal law {@code N(0, s^2)}. */
  NORMAL,

  /** The uniform law on {@code (-sqrt(3) s, sqrt(3) s)}. */
  UNIFORM;

  /**
   * The standard deviation of a standard normal law cut at two deviations: {@code
   * 0.87962566103423978}, the root of {@code 1 - 4 phi(2) / (2 Phi(2) - 1)}.
   */
  public static final double TRUNCATED_DEVIATION = 0.8796256610342398;

  /** The share of a standard normal law below -2. */
  private static final double CUT = 0.02275013194817921;

  private static final double SQRT_12 = Math.sqrt(12);

  /**
   * The number below which a share {@code 0 < p < 1} of the law with mean 0 and standard deviation
   * 1 lies, to 7 digits.
   */
  public double quantile(double p) {
    return switch (this) {
      case TRUNCATED_NORMAL -> cut(NormalQuantile.at(within(p))) / TRUNCATED_DEVIATION;
      case NORMAL -> NormalQuantile.at(p);
      case UNIFORM -> SQRT_12 * (p - 0.5);
    };
  }

  /**
   * Puts {@link #quantile} of the first {@code size} shares into {@code quantiles}, many times
   * faster than one by one; the shares are lost.
   */
  void quantiles(double[] shares, double[] quantiles, int size) {
    switch (this) {
      case TRUNCATED_NORMAL -> {
        for (int i = 0; i < size; i++) {
          shares[i] = within(shares[i]);
        }
        NormalQuantile.at(shares, quantiles, size);
        for (int i = 0; i < size; i++) {
          quantiles[i] = cut(quantiles[i]) / TRUNCATED_DEVIATION;
        }
      }
      case NORMAL -> NormalQuantile.at(shares, quantiles, size);
      case UNIFORM -> {
        for (int i = 0; i < size; i++) {
          quantiles[i] = SQRT_12 * (shares[i] - 0.5);
        }
      }
    }
  }

  /** The share {@code p} of the cut law, of the whole one. */
  private static double within(double p) {
    return CUT + p * (1 - 2 * CUT);
  }

  private static double cut(double z) {
    // The last digit of the approximation may lie beyond the cut.
    return Math.max(-2, Math.min(2, z));
  }
}
