package org.fanin.benchmarks.measurement;

/**
 * How long to measure.
 *
 * @param epochs of the reference study
 * @param longRounds of what takes minutes
 * @param shortRounds of what takes seconds
 * @param manyRepeats of the reference study where memory must not grow with trials
 * @param accuracyTolerance by how much the accuracies of one arm may differ from library to
 *     library: about five standard deviations of what the draws alone make of it
 */
public record Effort(
    int epochs, int longRounds, int shortRounds, int manyRepeats, double accuracyTolerance) {

  /** To see that everything runs. */
  public static final Effort QUICK = new Effort(1, 1, 3, 4, 0.05);

  /** Ten minutes: one epoch, so that starting weighs more than in the whole study. */
  public static final Effort USUAL = new Effort(1, 2, 9, 20, 0.05);

  /** The whole study, which takes an hour. */
  public static final Effort THOROUGH = new Effort(5, 3, 9, 20, 0.015);
}
