package org.fanin.conformance.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IndependenceTest {
  private static final int WEIGHTS = 100_000;

  @Test
  void twoStreamsAreIndependent() {
    assertThat(Independence.faults(gaussian(1, 1), gaussian(2, 0.5f))).isEmpty();
  }

  @Test
  void oneStreamAtTwoScalesIsShared() {
    assertThat(Independence.faults(gaussian(1, 1), gaussian(1, 0.3f)))
        .containsExactly(new Fault.SharedDraws(WEIGHTS));
  }

  @Test
  void streamsThatShareATermAreCorrelated() {
    float[] first = gaussian(1, 1);
    float[] second = gaussian(2, 1);
    for (int i = 0; i < WEIGHTS; i++) {
      second[i] += 0.1f * first[i];
    }

    assertThat(Independence.faults(first, second))
        .singleElement()
        .isInstanceOf(Fault.Correlated.class);
  }

  @Test
  void zerosAreNoDraws() {
    float[] zeros = new float[WEIGHTS];

    assertThat(Independence.faults(zeros, gaussian(1, 1))).containsExactly(new Fault.Variance(0));
    assertThat(Independence.faults(gaussian(1, 1), zeros)).containsExactly(new Fault.Variance(0));
    assertThat(Independence.faults(zeros, zeros)).containsExactly(new Fault.Variance(0));
  }

  @Test
  void weightsThatAreNotFiniteShow() {
    float[] first = gaussian(1, 1);
    first[WEIGHTS - 1] = Float.NaN;
    float[] second = gaussian(2, 1);
    second[0] = Float.POSITIVE_INFINITY;

    assertThat(Independence.faults(first, second)).containsExactly(new Fault.NotFinite(2));
  }

  private static float[] gaussian(long seed, float deviation) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] weights = new float[WEIGHTS];
    for (int i = 0; i < WEIGHTS; i++) {
      weights[i] = deviation * (float) random.nextGaussian();
    }
    return weights;
  }
}
