package org.fanin.initializers.law;

/** The shape of a distribution, apart from its mean and its standard deviation. */
public sealed interface Shape permits Law, CutNormal {

  /**
   * The number below which a share {@code 0 < p < 1} of the law with mean 0 and standard deviation
   * 1 lies.
   */
  double quantile(double p);

  /** {@link #quantile} for many shares, many times faster than one by one, with the same bits. */
  Quantiles quantiles();

  /** The shape in words: {@code truncated normal}. */
  String label();
}
