package org.fanin.results.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * When a difference is more than chance: where its p-value, corrected for all that were looked at
 * with it, is below {@link #LEVEL}.
 */
public final class Significance {

  /** The probability of one false alarm or more among all tests of one figure. */
  public static final double LEVEL = 0.05;

  private Significance() {}

  /** Up to where the absolute value of Student's t lies with a probability of 95 %. */
  static double quantile(int freedom) {
    return TDistribution.of(freedom).inverseSurvivalProbability(LEVEL / 2);
  }

  /** The two-sided p-value of Student's {@code t} with {@code freedom} degrees of freedom. */
  static double ofStudent(double t, int freedom) {
    return 2 * TDistribution.of(freedom).survivalProbability(Math.abs(t));
  }

  /**
   * P-values corrected for their number, in their order: the {@code i}-th smallest of {@code m}, from
   * 1, becomes {@code max over j <= i of min(1, (m - j + 1) p_j)}. They hold whether
   * or not the tests depend on each other. What has no p-value counts for none.
   *
   * <p>Source: Holm 1979, "A Simple Sequentially Rejective Multiple Test Procedure".
   */
  static List<OptionalDouble> corrected(List<OptionalDouble> raw) {
    List<Integer> rising = IntStream.range(0, raw.size())
        .filter(i -> raw.get(i).isPresent())
        .boxed()
        .sorted(Comparator.comparing(i -> raw.get(i).orElseThrow()))
        .toList();
    var corrected = new ArrayList<>(raw);
    double most = 0;
    for (int rank = 0; rank < rising.size(); rank++) {
      int place = rising.get(rank);
      double times = (rising.size() - rank) * raw.get(place).orElseThrow();
      most = Math.max(most, Math.min(1, times));
      corrected.set(place, OptionalDouble.of(most));
    }
    return List.copyOf(corrected);
  }
}
