package org.fanin.initializers.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutNormalTest {
  private static final double FIRST = 0x1p-53;

  @ParameterizedTest
  @CsvSource({"2, 0.77374130355, 5e-12", "3, 0.97333692466, 5e-12"})
  void hasTheVarianceKnown(double bound, double variance, double half) {
    assertThat(new CutNormal(-bound, bound).variance()).isCloseTo(variance, within(half));
    assertThat(new CutNormal(-bound, bound).mean()).isZero();
  }

  @Test
  void hasTheDeviationsKnown() {
    assertThat(new CutNormal(-2, 2).deviation()).isEqualTo(Law.TRUNCATED_DEVIATION);
    assertThat(new CutNormal(-3, 3).deviation()).isCloseTo(0.9865783926, within(5.1e-11));
  }

  @ParameterizedTest
  @CsvSource({
    "-2, 2, 1e-14",
    "-1, 3, 1e-14",
    "-0.25, 0.25, 1e-12",
    "0, 40, 1e-14",
    "-40, 1, 1e-14",
    "3, 5, 1e-13",
    "-5, -3, 1e-13",
    "10, 40, 1e-11",
    "2, 2.1, 1e-9",
    "10, 10.01, 1e-7"
  })
  void hasTheMomentsOfAnotherImplementation(double lower, double upper, double digits) {
    CutNormal law = new CutNormal(lower, upper);
    var expected = TruncatedNormalDistribution.of(0, 1, lower, upper);
    assertThat(law.mean()).isCloseTo(expected.getMean(), within(1e-14 * (1 + Math.abs(lower))));
    assertThat(law.variance())
        .isCloseTo(expected.getVariance(), within(digits * expected.getVariance()));
  }

  @ParameterizedTest
  @CsvSource({
    "-2, 2",
    "-1, 3",
    "-3, 1",
    "3, 5",
    "-5, -3",
    "0, 1e30",
    "-1e30, 1",
    "9, 10",
    "2, 2.01",
    "-0.01, 0.01",
    "-1e30, 1e30"
  })
  void hasTheQuantilesOfAnotherImplementation(double lower, double upper) {
    CutNormal law = new CutNormal(lower, upper);
    var expected = TruncatedNormalDistribution.of(0, 1, lower, upper);
    for (double p = 0x1p-13; p < 1; p += 0x1p-12) {
      // In the upper tail the other implementation has digits of what lies above only.
      double exact = lower > 0
          ? expected.inverseSurvivalProbability(1 - p)
          : expected.inverseCumulativeProbability(p);
      double z = law.mean() + law.deviation() * law.quantile(p);
      assertThat(z).isCloseTo(exact, within(2e-7 * Math.max(0.01, Math.abs(exact))));
    }
  }

  @ParameterizedTest
  @CsvSource({"-2, 2", "-1, 3", "3, 5", "-5, -3", "9, 10", "2, 2.01"})
  void endsAtItsBounds(double lower, double upper) {
    CutNormal law = new CutNormal(lower, upper);
    double first = law.mean() + law.deviation() * law.quantile(FIRST);
    double last = law.mean() + law.deviation() * law.quantile(1 - FIRST);
    assertThat(first).isCloseTo(lower, within(2e-7 * Math.abs(lower))).isGreaterThan(lower - 1e-14);
    assertThat(last).isCloseTo(upper, within(2e-7 * Math.abs(upper))).isLessThan(upper + 1e-14);
  }

  /** As far out as the normal law's own first and last number of 2^52. */
  @ParameterizedTest
  @CsvSource({"-1e30, 1e30", "0, 1e30", "-1, 1e30", "3, 1e30", "10, 1e30", "-9, 9.5"})
  void staysFiniteWithoutBounds(double lower, double upper) {
    CutNormal law = new CutNormal(lower, upper);
    assertThat(law.quantile(FIRST)).isBetween(-9.0, 0.0);
    assertThat(law.quantile(1 - FIRST)).isBetween(0.0, 40.0);
    assertThat(new CutNormal(-upper, -lower).quantile(FIRST)).isEqualTo(-law.quantile(1 - FIRST));
  }

  @ParameterizedTest
  @CsvSource({"-2, 2", "-1, 3", "-3, 1", "3, 5", "-5, -3", "-1, 1e30"})
  void manyAtATimeHaveTheBitsOfOneByOneInRisingOrder(double lower, double upper) {
    CutNormal law = new CutNormal(lower, upper);
    double[] shares = new SplittableRandom(5).doubles(1_003).sorted().toArray();
    double[] expected = Arrays.stream(shares).map(law::quantile).toArray();
    double[] quantiles = new double[shares.length];
    law.quantiles().of(shares, quantiles, shares.length);
    assertThat(quantiles).isEqualTo(expected).isSorted();
  }

  @Test
  void namesItsBounds() {
    assertThat(new CutNormal(-1.5, 3).label()).isEqualTo("normal cut at -1.5 and 3 deviations");
  }
}
