package org.fanin.conformance.question;

/**
 * The law of one weight: mean 0.
 *
 * @param form the shape of its distribution
 * @param variance its variance
 */
public record Target(Form form, double variance) {

  /** The same form with another variance. */
  public Target withVariance(double other) {
    return new Target(form, other);
  }
}
