package org.fanin.results.comparison;

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

  PairedDifference with(Contrast correctedAccuracy, Contrast correctedLoss) {
    return new PairedDifference(first, second, repeats, correctedAccuracy, correctedLoss);
  }
}
