package org.fanin.results.claims;

/**
 * What a {@link Claim} says of its arms, with the criterion that decides it.
 *
 * <p>Every criterion speaks of the outputs of the hidden layers on the probe, the values of all
 * repeats of an arm taken together. "Near zero" is {@code |x| <= 0.05}.
 */
public enum Relation {
  /** One arm: near zero in every hidden layer. */
  CONCENTRATED_AT_ZERO(1, "at least 95 % of the values near zero in every hidden layer"),
  /** One arm: near zero on the whole. */
  MOSTLY_NEAR_ZERO(1, "at least 75 % of the values near zero, as a mean over the hidden layers"),
  /** Two arms: the first spreads more than the second. */
  WIDER_THAN(2, "a larger standard deviation in every hidden layer"),
  /** One arm: it spreads more than every other. */
  WIDEST(1, "a larger standard deviation than every other arm in every hidden layer"),
  /** Two arms: the first spreads less than the second, and more than half as much. */
  LIKE_BUT_NARROWER(
      2, "a ratio of standard deviations above 0.5 and below 1 in every hidden layer"),
  /** No arm is named: near zero at the end of every network. */
  LAST_LAYER_CONCENTRATED_AT_ZERO(
      0, "at least 95 % of the values near zero in the last hidden layer of every arm");

  private final int arms;
  private final String criterion;

  Relation(int arms, String criterion) {
    this.arms = arms;
    this.criterion = criterion;
  }

  /** How many arms a claim of this kind names. */
  public int arms() {
    return arms;
  }

  /** When a claim of this kind holds, as the report says it. */
  public String criterion() {
    return criterion;
  }
}
