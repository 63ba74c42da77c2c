package org.fanin.initializers.law;

import java.util.Locale;

/** The shapes that have a name. */
public enum Law implements Shape {
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

  private static final CutQuantiles CUT_AT_TWO = new CutQuantiles(new CutNormal(-2, 2));

  private static final double SQRT_12 = Math.sqrt(12);

  /** {@inheritDoc} To 9 digits. */
  @Override
  public double quantile(double p) {
    return switch (this) {
      case TRUNCATED_NORMAL -> CUT_AT_TWO.at(p);
      case NORMAL -> NormalQuantile.at(p);
      case UNIFORM -> SQRT_12 * (p - 0.5);
    };
  }

  @Override
  public Quantiles quantiles() {
    return this::quantiles;
  }

  private void quantiles(double[] shares, double[] values, int size) {
    switch (this) {
      case TRUNCATED_NORMAL -> CUT_AT_TWO.of(shares, values, size);
      case NORMAL -> NormalQuantile.at(shares, values, size);
      case UNIFORM -> {
        for (int i = 0; i < size; i++) {
          values[i] = SQRT_12 * (shares[i] - 0.5);
        }
      }
    }
  }

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
