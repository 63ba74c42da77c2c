package org.fanin.results.claims;

/**
 * What a {@link Claim} says of its arms, with the criterion that decides it.
 *
 * <p>Every criterion speaks of the outputs of the hidden layers on the probe, the values of all
 * repeats of an arm taken together. Near zero is {@code |x| <= 0.05}. Arms are compared layer by
 * layer, and so only where all of them have as many hidden layers.
 */
public enum Relation {
  /** One arm: near zero in every hidden layer. */
  CONCENTRATED_AT_ZERO(1, Unit.SHARE, "at least 95 % near zero in every hidden layer"),
  /** One arm: near zero on the whole. */
  MOSTLY_NEAR_ZERO(1, Unit.SHARE, "at least 75 % near zero, as a mean over the hidden layers"),
  /** Two arms: the first spreads more than the second. */
  WIDER_THAN(2, Unit.RATIO, "a ratio of standard deviations above 1 in every hidden layer"),
  /** One arm: it spreads more than every other. */
  WIDEST(
      1,
      Unit.RATIO,
      "a ratio to the largest standard deviation of the other arms above 1 in every hidden layer"),
  /** Two arms: the first spreads less than the second, but more than half as much. */
  LIKE_BUT_NARROWER(
      2, Unit.RATIO, "a ratio of standard deviations above 0.5 and below 1 in every hidden layer"),
  /** No arm is named: near zero at the end of every network. */
  LAST_LAYER_CONCENTRATED_AT_ZERO(
      0, Unit.SHARE, "at least 95 % near zero in the last hidden layer of every arm");

  private final int arms;
  private final Unit unit;
  private final String criterion;

  Relation(int arms, Unit unit, String criterion) {
    this.arms = arms;
    this.unit = unit;
    this.criterion = criterion;
  }

  /** What is measured to decide it. */
  public enum Unit {
    /** The share of values near zero. */
    SHARE,
    /** A standard deviation by another. */
    RATIO
  }

  /** How many arms a claim of this kind names. */
  public int arms() {
    return arms;
  }

  /** What is measured to decide it. */
  public Unit unit() {
    return unit;
  }

  /** Whether it compares with every arm of the study, named or not. */
  boolean isAboutAll() {
    return this == WIDEST || this == LAST_LAYER_CONCENTRATED_AT_ZERO;
  }

  /** Whether the figures that decide it are named after arms, not after layers. */
  public boolean hasFigureOfEachArm() {
    return this == LAST_LAYER_CONCENTRATED_AT_ZERO;
  }

  /** When a claim of this kind holds, as the report says it. */
  public String criterion() {
    return criterion;
  }
}
