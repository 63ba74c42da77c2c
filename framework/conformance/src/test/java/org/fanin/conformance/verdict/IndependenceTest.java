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

  private static float[] gaussian(long seed, float deviation) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] weights = new float[WEIGHTS];
    for (int i = 0; i < WEIGHTS; i++) {
      weights[i] = deviation * (float) random.nextGaussian();
    }
    return weights;
  }
}
