package org.fanin.initializers.law;

import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.parameter.Digits;
import org.fanin.initializers.parameter.InvalidParameterException;

/**
 * The normal law cut at two bounds, then moved and widened to mean 0 and standard deviation 1.
 *
 * <p>Of {@code N(0, 1)} cut at {@code lower} and {@code upper}, with the density {@code phi}, the
 * distribution function {@code Phi} and the share {@code s = Phi(upper) - Phi(lower)} that is left:
 * the mean is {@code (phi(lower) - phi(upper)) / s}, the variance {@code 1 + (lower phi(lower) -
 * upper phi(upper)) / s - mean^2}, and the share of it below {@code x} is {@code (Phi(x) -
 * Phi(lower)) / s}.
 *
 * <p>Bounds in a tail lose no digits: the quantiles are those of the lower tail, turned over. They
 * are exact to 9 digits of the larger bound.
 *
 * <p>Source: Johnson, Kotz and Balakrishnan 1994, "Continuous Univariate Distributions", volume 1,
 * section 13.10.1.
 *
 * @param lower the lower bound in deviations of the law before it was cut, from -1e30 to 10
 * @param upper the upper bound, from -10 to 1e30, at least 0.01 above the lower
 */
public record CutNormal(double lower, double upper) implements Shape {
  /** Further out so little of the law is left that no digits are. */
  private static final double FURTHEST = 10;

  private static final double NARROWEST = 0.01;

  public CutNormal {
    check(lower, upper);
  }

  /** Throws {@link InvalidParameterException} unless there is such a law. */
  public static void check(double lower, double upper) {
    Check.finite("lower", lower);
    Check.finite("upper", upper);
    Check.that(lower <= FURTHEST, "lower", lower, "at most 10 deviations");
    Check.that(upper >= -FURTHEST, "upper", upper, "at least -10 deviations");
    Check.that(upper >= lower + NARROWEST, "upper", upper, "at least 0.01 above lower, " + lower);
  }

  /** The mean of {@code N(0, 1)} cut at these bounds. */
  public double mean() {
    return (NormalShare.density(lower) - NormalShare.density(upper)) / share();
  }

  /** The variance of {@code N(0, 1)} cut at these bounds. */
  public double variance() {
    double edges = lower * NormalShare.density(lower) - upper * NormalShare.density(upper);
    return 1 + edges / share() - mean() * mean();
  }

  /** The standard deviation of {@code N(0, 1)} cut at these bounds. */
  public double deviation() {
    return Math.sqrt(variance());
  }

  private double share() {
    return NormalShare.between(lower, upper);
  }

  @Override
  public double quantile(double p) {
    return new CutQuantiles(this).at(p);
  }

  @Override
  public Quantiles quantiles() {
    return new CutQuantiles(this);
  }

  @Override
  public String label() {
    return "normal cut at " + Digits.exact(lower) + " and " + Digits.exact(upper) + " deviations";
  }
}
