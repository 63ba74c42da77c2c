package org.fanin.initializers.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniformDrawsTest {

  private static final RandomGenerator SEED = () -> 1234567L;
  private static final int SIZE = 200_001;

  /** By the quantile function, of the same 52 bits of which only 23 are used here. */
  @Test
  void isTheQuantileOfTheSameShareToTwentyThreeBits() {
    float[] values = UniformDraws.draw(SIZE, 3, 0.5, SEED);
    float[] exact = Draws.draw(SIZE, p -> 3 + 0.5 * Law.UNIFORM.quantile(p), SEED);

    for (int i = 0; i < SIZE; i++) {
      // A step of the grid, and a float's rounding of numbers up to 4.
      assertThat(values[i]).as("value %d", i).isCloseTo(exact[i], within(4e-7f));
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "511", "512", "513", "65535", "65536", "65537", "200000"})
  void drawsAPrefixOfTheSameSequenceWhateverTheSize(int size) {
    float[] most = UniformDraws.draw(SIZE, 0, 1, SEED);

    assertThat(UniformDraws.draw(size, 0, 1, SEED)).isEqualTo(Arrays.copyOf(most, size));
  }

  /** The least and the greatest word, at the first place and at the second. */
  @Test
  void liesWithinTheBoundsSymmetricAboutTheMean() {
    float[] values = UniformDraws.draw(5_000_000, 0, 1, SEED);
    float least = Float.MAX_VALUE;
    float greatest = -Float.MAX_VALUE;
    for (float value : values) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }

    // Of 5 million draws none of 2^23 places is surely hit, but the last 30 are with 1 - 2e-8.
    double bound = Math.sqrt(3);
    assertThat((double) greatest).isBetween(bound * (1 - 30 * 0x1p-22), bound);
    assertThat((double) -least).isBetween(bound * (1 - 30 * 0x1p-22), bound);
  }

  @Test
  void lawsOfOneStreamRankAlike() {
    float[] uniform = new Distribution(Law.UNIFORM, 0, 1).draw(1_000, SEED);
    float[] normal = new Distribution(Law.NORMAL, 0, 1).draw(1_000, SEED);
    Integer[] places = new Integer[uniform.length];
    Arrays.setAll(places, i -> i);
    Arrays.sort(places, (a, b) -> Float.compare(normal[a], normal[b]));

    for (int i = 1; i < places.length; i++) {
      assertThat(uniform[places[i]]).isGreaterThanOrEqualTo(uniform[places[i - 1]]);
    }
  }
}
