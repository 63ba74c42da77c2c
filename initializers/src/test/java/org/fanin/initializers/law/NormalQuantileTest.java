package org.fanin.initializers.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
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

  @Test
  void manyAtATimeHaveTheBitsOfOneByOne() {
    SplittableRandom random = new SplittableRandom(5);
    double[] shares = new double[1_003];
    for (int i = 0; i < shares.length; i++) {
      // Every fourth near the ends, where another formula holds below e^-25.
      double share = i % 4 == 0 ? Math.scalb(1.0, -1 - random.nextInt(52)) : random.nextDouble();
      shares[i] = i % 8 == 0 ? 1 - share : share;
    }
    double[] edges = {0.075, 0.925, Math.nextDown(0.075), Math.nextUp(0.925), 0.5, Math.exp(-25)};
    System.arraycopy(edges, 0, shares, 0, edges.length);
    double[] expected = Arrays.stream(shares).map(NormalQuantile::at).toArray();
    double[] quantiles = new double[shares.length];
    NormalQuantile.at(shares, quantiles, shares.length);
    assertThat(quantiles).isEqualTo(expected);
  }
}
