package org.fanin.results.statistics;

/**
 * Mean and central moments of finite values, taken block by block and merged.
 *
 * <p>Within a block the mean comes first and the powers of the differences after, in doubles, so
 * that nothing is lost to cancellation. Blocks are merged as in Pébay 2008, "Formulas for Robust,
 * One-Pass Parallel Computation of Covariances and Arbitrary-Order Statistical Moments".
 */
final class Moments {

  private long count;
  private double mean;
  private double m2;
  private double m3;
  private double m4;

  /** Adds the first {@code size} of {@code values}, whose sum is {@code sum}. */
  void add(float[] values, int size, double sum) {
    if (size == 0) {
      return;
    }
    double center = sum / size;
    double even2 = 0;
    double even3 = 0;
    double even4 = 0;
    double odd2 = 0;
    double odd3 = 0;
    double odd4 = 0;
    int pairs = size & ~1;
    // Two chains of additions run side by side in the processor; one would wait for itself.
    for (int i = 0; i < pairs; i += 2) {
      double even = values[i] - center;
      double odd = values[i + 1] - center;
      double evenSquare = even * even;
      double oddSquare = odd * odd;
      even2 += evenSquare;
      odd2 += oddSquare;
      even3 += evenSquare * even;
      odd3 += oddSquare * odd;
      even4 += evenSquare * evenSquare;
      odd4 += oddSquare * oddSquare;
    }
    if (pairs < size) {
      double last = values[pairs] - center;
      even2 += last * last;
      even3 += last * last * last;
      even4 += last * last * (last * last);
    }
    merge(size, center, even2 + odd2, even3 + odd3, even4 + odd4);
  }

  private void merge(long size, double center, double s2, double s3, double s4) {
    double delta = center - mean;
    double delta2 = delta * delta;
    double old = count;
    count += size;
    double p = old / count;
    double q = (double) size / count;
    m4 += s4
        + delta2 * delta2 * old * q * (p * p - p * q + q * q)
        + 6 * delta2 * (p * p * s2 + q * q * m2)
        + 4 * delta * (p * s3 - q * m3);
    m3 += s3 + delta2 * delta * old * q * (p - q) + 3 * delta * (p * s2 - q * m2);
    m2 += s2 + delta2 * old * q;
    mean += delta * q;
  }

  /** {@code sum(x) / n}. */
  double mean() {
    return mean;
  }

  /** {@code sum((x - mean)^2) / n}. */
  double variance() {
    return m2 / count;
  }

  /** {@code sum((x - mean)^3) / n / variance^1.5}; not a number if all values are equal. */
  double skewness() {
    return m3 / count / Math.pow(variance(), 1.5);
  }

  /** {@code sum((x - mean)^4) / n / variance^2 - 3}; not a number if all values are equal. */
  double excessKurtosis() {
    return m4 / count / (variance() * variance()) - 3;
  }
}
