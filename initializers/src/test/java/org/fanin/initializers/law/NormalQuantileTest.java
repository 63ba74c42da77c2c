package org.fanin.initializers.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalQuantileTest {

  /** The least share that the polynomials cover. */
  private static final double LEAST = 0x1p-17;

  @Test
  void isExactToNineDigits() {
    for (double p = 0x1p-60; p <= 0.5; p *= 1.000_03) {
      double exact = WichuraQuantile.at(p);
      assertThat(NormalQuantile.at(p)).isCloseTo(exact, within(1e-9 * Math.abs(exact)));
    }
  }

  @Test
  void isExactToNineDigitsOfNumbersNextToZero() {
    for (double q = 0x1p-53; q < 0.25; q *= 1.001) {
      double exact = WichuraQuantile.at(0.5 + q);
      assertThat(NormalQuantile.at(0.5 + q)).isCloseTo(exact, within(1e-9 * Math.abs(exact)));
    }
    assertThat(NormalQuantile.at(0.5)).isZero();
  }

  @Test
  void jumpsByNoMoreThanItsErrorBetweenPolynomials() {
    for (int octave = -17; octave < -1; octave++) {
      for (int part = 0; part < 64; part++) {
        double edge = Math.scalb(1 + part / 64.0, octave);
        double above = NormalQuantile.at(edge);
        assertThat(NormalQuantile.at(edge - 0x1p-53))
            .isCloseTo(above, within(2e-9 * Math.abs(above)));
      }
    }
  }

  @Test
  void isOdd() {
    for (double p = 0x1p-52; p < 0.5; p += 0x1p-10) {
      assertThat(NormalQuantile.at(1 - p)).isEqualTo(-NormalQuantile.at(p));
    }
  }

  @Test
  void isWichurasWhereNoPolynomialReaches() {
    for (double p : new double[] {0.9 * LEAST, 1 - 0.9 * LEAST, 1e-40, Double.MIN_VALUE}) {
      assertThat(NormalQuantile.at(p)).isEqualTo(WichuraQuantile.at(p));
    }
    assertThat(NormalQuantile.at(LEAST)).isNotEqualTo(WichuraQuantile.at(LEAST));
  }

  @Test
  void manyAtATimeHaveTheBitsOfOneByOne() {
    SplittableRandom random = new SplittableRandom(5);
    double[] shares = new double[1_003];
    for (int i = 0; i < shares.length; i++) {
      double share = i % 4 == 0 ? Math.scalb(1.0, -1 - random.nextInt(52)) : random.nextDouble();
      shares[i] = i % 8 == 0 ? 1 - share : share;
    }
    double[] edges = {LEAST, Math.nextDown(LEAST), 1 - LEAST, 0.25, Math.nextDown(0.25), 0.5};
    System.arraycopy(edges, 0, shares, 0, edges.length);
    double[] expected = Arrays.stream(shares).map(NormalQuantile::at).toArray();
    double[] quantiles = new double[shares.length];
    NormalQuantile.at(shares, quantiles, shares.length);
    assertThat(quantiles).isEqualTo(expected);
  }
}
