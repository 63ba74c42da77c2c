package org.fanin.initializers.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalShareTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Test
  void agreesWithAnotherImplementationTo13Digits() {
    for (double x = -13.75; x <= 13.75; x += 0.03125) {
      double share = NORMAL.cumulativeProbability(x);
      double density = NORMAL.density(x);
      assertThat(NormalShare.below(x)).isCloseTo(share, within(5e-14 * share));
      assertThat(NormalShare.density(x)).isCloseTo(density, within(5e-14 * density));
    }
  }

  @Test
  void losesNoDigitsBetweenBoundsInOneTail() {
    double share = NORMAL.survivalProbability(7) - NORMAL.survivalProbability(8);
    assertThat(NormalShare.between(7, 8)).isCloseTo(share, within(1e-13 * share));
    assertThat(NormalShare.between(-8, -7)).isEqualTo(NormalShare.between(7, 8));
  }

  @Test
  void isAllOfTheLawFarOut() {
    assertThat(NormalShare.below(-1e30)).isZero();
    assertThat(NormalShare.below(1e30)).isOne();
    assertThat(NormalShare.between(-1e30, 1e30)).isOne();
  }
}
