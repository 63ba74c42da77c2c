package org.fanin.initializers.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalQuantileTest {

  @Test
  void agreesWithAnotherImplementationToTheDigitsOfAFloat() {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    for (double q = 0x1p-52; q < 0.5; q *= 1.01) {
      double exact = normal.inverseCumulativeProbability(q);
      assertThat(NormalQuantile.at(q)).isCloseTo(exact, within(1.2e-7 * Math.abs(exact)));
    }
  }

  @Test
  void isOdd() {
    for (double p = 0x1p-52; p < 0.5; p += 0x1p-10) {
      assertThat(NormalQuantile.at(1 - p)).isEqualTo(-NormalQuantile.at(p));
    }
  }
}
