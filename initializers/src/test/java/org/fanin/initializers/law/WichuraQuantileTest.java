package org.fanin.initializers.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WichuraQuantileTest {

  @Test
  void agreesWithAnotherImplementationToFourteenDigits() {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    for (double p = 1e-300; p < 0.5; p *= 1.01) {
      double exact = normal.inverseCumulativeProbability(p);
      assertThat(WichuraQuantile.at(p)).isCloseTo(exact, within(1e-14 * Math.abs(exact)));
    }
  }

  /** The values that the paper gives to test by. */
  @ParameterizedTest
  @CsvSource({"0.25, -0.6744897501960817", "0.001, -3.090232306167814", "1e-20, -9.262340089798408"
  })
  void givesThePapersValues(double p, double quantile) {
    assertThat(WichuraQuantile.at(p)).isCloseTo(quantile, within(2e-15 * Math.abs(quantile)));
  }
}
