package org.fanin.initializers.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawsTest {
  private static final RandomGenerator SEED = () -> 1234567L;

  @Test
  void followsThePublishedSplitMix64Sequence() {
    long[] words = new long[5];
    Draws.splitMix64(1234567, words, words.length);
    assertThat(Arrays.stream(words).mapToObj(Long::toUnsignedString))
        .containsExactly(
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821");
  }

  @Test
  void takesOneWordFromTheGenerator() {
    SplittableRandom used = new SplittableRandom(5);
    SplittableRandom fresh = new SplittableRandom(5);
    assertThat(Draws.draw(10, p -> p, used)).hasSize(10);
    fresh.nextLong();
    assertThat(used.nextLong()).isEqualTo(fresh.nextLong());
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "65535", "65536", "65537", "200000"})
  void drawsAPrefixOfTheSameSequenceWhateverTheSize(int size) {
    float[] most = Draws.draw(200_000, p -> p, SEED);
    assertThat(Draws.draw(size, p -> p, SEED)).isEqualTo(Arrays.copyOf(most, size));
  }

  @Test
  void sharesLieWithinZeroAndOneSymmetricAboutAHalf() {
    long[] words = {0, 1L << 12, Long.MAX_VALUE, Long.MIN_VALUE, -1};
    double[] shares = new double[words.length];
    Draws.uniform(words, shares, words.length);
    assertThat(shares)
        .containsExactly(0x1p-53, 3 * 0x1p-53, 0.5 - 0x1p-53, 0.5 + 0x1p-53, 1 - 0x1p-53);
  }

  /** A machine or Java version that computes other bits fails here. */
  @ParameterizedTest
  @CsvSource({"TRUNCATED_NORMAL, 1576655166", "NORMAL, 3258878591", "UNIFORM, 1342397149"})
  void drawsTheSameBitsEverywhere(Law law, long checksum) {
    float[] values = new Distribution(law, 0, 1).draw(200_000, SEED);
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
    bytes.asFloatBuffer().put(values);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    assertThat(crc.getValue()).isEqualTo(checksum);
  }
}
