package org.fanin.initializers.law;

/** Quantiles of many shares at once. */
@FunctionalInterface
public interface Quantiles {

  /** Puts the quantiles of the first {@code size} shares into {@code values}; may lose the shares. */
  void of(double[] shares, double[] values, int size);
}
