package org.fanin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.initializers.LeCun;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a study draws for one layer, in one repeat, has nothing to do with what it draws for another.
 *
 * <p>Each of the 108 correlations of a law may lie 6.5 standard errors off, which right code exceeds
 * with a probability of 8e-11: all three laws together alarm falsely with a probability below 3e-8
 * over all choices of seeds. Of a million products a correlation of 1 % is 10 standard errors.
 */
class LayerIndependenceTest {

  private static final double ERRORS = 6.5;
  private static final int INPUTS = 1_000;

  @ParameterizedTest
  @EnumSource
  void kernelsOfDifferentLayersAreNotCorrelated(Law law) {
    List<float[]> kernels = streams().map(random -> draw(law, random)).toList();
    for (int a = 0; a < kernels.size(); a++) {
      for (int b = 0; b < a; b++) {
        assertNotCorrelated(kernels.get(a), kernels.get(b), 0);
        assertNotCorrelated(kernels.get(a), kernels.get(b), 1);
        assertNotCorrelated(kernels.get(b), kernels.get(a), 1);
      }
    }
  }

  /** Of layers with names that differ little, in two repeats, of kernels and of biases: 9 streams. */
  private static Stream<RandomGenerator> streams() {
    Stream<RandomGenerator> kernels = IntStream.rangeClosed(1, 2)
        .mapToObj(repeat -> new Seeds(42, repeat))
        .flatMap(seeds -> Stream.of("dense-1", "dense-2", "dense-3", "head").map(seeds::weights));
    return Stream.concat(kernels, Stream.of(new Seeds(42, 1).biases("dense-1")));
  }

  private static float[] draw(Law law, RandomGenerator random) {
    return new LeCun.Sampler(law).sample(Kernel.dense("hidden", INPUTS, INPUTS), random);
  }

  /** Weight for weight, the second kernel's moved by {@code shift} places. */
  private static void assertNotCorrelated(float[] first, float[] second, int shift) {
    int count = first.length - shift;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += first[i] * second[i + shift];
    }
    // The variance of one weight is 1 / INPUTS.
    assertThat(INPUTS * sum / Math.sqrt(count)).isCloseTo(0, within(ERRORS));
  }
}
