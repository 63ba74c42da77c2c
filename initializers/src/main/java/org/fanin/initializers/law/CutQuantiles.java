package org.fanin.initializers.law;

/**
 * The quantile function of a {@link CutNormal}.
 *
 * <p>A law that lies mostly above 0 is drawn as its mirror image, as shares near 0 have more digits
 * than those near 1.
 */
final class CutQuantiles implements Quantiles {
  private final boolean turned;
  private final double start;
  private final double span;
  private final double lower;
  private final double upper;
  private final double mean;
  private final double scale;

  CutQuantiles(CutNormal law) {
    turned = law.lower() + law.upper() > 0;
    lower = turned ? -law.upper() : law.lower();
    upper = turned ? -law.lower() : law.upper();
    start = NormalShare.below(lower);
    span = NormalShare.between(lower, upper);
    mean = turned ? -law.mean() : law.mean();
    // Turns the mirror image back.
    scale = turned ? -law.deviation() : law.deviation();
  }

  double at(double p) {
    return standard(NormalQuantile.at(start + (turned ? 1 - p : p) * span));
  }

  @Override
  public void of(double[] shares, double[] values, int size) {
    for (int i = 0; i < size; i++) {
      shares[i] = start + (turned ? 1 - shares[i] : shares[i]) * span;
    }
    NormalQuantile.at(shares, values, size);
    for (int i = 0; i < size; i++) {
      values[i] = standard(values[i]);
    }
  }

  private double standard(double z) {
    // The last digit of the approximation may lie beyond the cut.
    return (Math.max(lower, Math.min(upper, z)) - mean) / scale;
  }
}
