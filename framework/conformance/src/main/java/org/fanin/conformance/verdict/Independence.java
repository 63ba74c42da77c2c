package org.fanin.conformance.verdict;

import java.util.List;
import java.util.stream.IntStream;

/** Tells two layers that are drawn independently from two that are not. */
public final class Independence {
  /** What rounding may leave of a common factor of single-precision weights. */
  private static final double ROUNDING = 1e-6;

  private Independence() {}

  /** In what the weights of two layers, each with mean 0, depend on each other. */
  public static List<Fault> faults(float[] first, float[] second) {
    List<Fault> notFinite = Finiteness.faults(List.of(first, second));
    if (!notFinite.isEmpty()) {
      return notFinite;
    }
    int count = Math.min(first.length, second.length);
    // Zeros have no correlation with anything, and are no draws.
    if (isZero(first, count) || isZero(second, count)) {
      return List.of(new Fault.Variance(0));
    }
    int shared = sharedStart(first, second, count);
    // Two independent weights have the same ratio as the two before them only by chance.
    if (shared > 2) {
      return List.of(new Fault.SharedDraws(shared));
    }
    double correlation = correlation(first, second, count);
    boolean chance = Math.abs(correlation) <= Judge.ERRORS / Math.sqrt(count);
    return chance ? List.of() : List.of(new Fault.Correlated(correlation));
  }

  private static boolean isZero(float[] weights, int count) {
    return IntStream.range(0, count).allMatch(i -> weights[i] == 0);
  }

  /** The number of weights in front that differ between the layers by one factor only. */
  private static int sharedStart(float[] first, float[] second, int count) {
    double factor = (double) second[0] / first[0];
    int shared = 0;
    while (shared < count
        && Math.abs(second[shared] - factor * first[shared])
            <= ROUNDING * Math.abs(second[shared])) {
      shared++;
    }
    return shared;
  }

  /** The correlation of numbers whose means are known to be 0. */
  private static double correlation(float[] first, float[] second, int count) {
    double product = 0;
    double firstSquares = 0;
    double secondSquares = 0;
    for (int i = 0; i < count; i++) {
      product += (double) first[i] * second[i];
      firstSquares += (double) first[i] * first[i];
      secondSquares += (double) second[i] * second[i];
    }
    return product / Math.sqrt(firstSquares * secondSquares);
  }
}
