package org.fanin.results.comparison;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * By how much one arm differs from another, over the repeats that both completed.
 *
 * @param first the arm with the higher mean test accuracy over those repeats
 * @param second the other
 * @param repeats that both completed
 * @param accuracy test accuracy of the first less that of the second
 * @param loss the same of the test loss
 */
public record PairedDifference(
    String first, String second, int repeats, Contrast accuracy, Contrast loss) {

  /**
   * A difference, taken repeat by repeat.
   *
   * @param estimate empty if no repeat was completed by both
   * @param pValue of the two-sided paired t-test that it is 0, corrected for all pairs of arms;
   *     empty with a single repeat, or where it is the same in all repeats
   */
  public record Contrast(Optional<Estimate> estimate, OptionalDouble pValue) {

    /** Whether it was put to the test. */
    public boolean isTested() {
      return pValue.isPresent();
    }

    /** Whether it is more than chance. */
    public boolean isSignificant() {
      return pValue.stream().anyMatch(p -> p < Significance.LEVEL);
    }
  }

  PairedDifference with(OptionalDouble accuracyP, OptionalDouble lossP) {
    return new PairedDifference(
        first,
        second,
        repeats,
        new Contrast(accuracy.estimate(), accuracyP),
        new Contrast(loss.estimate(), lossP));
  }
}
