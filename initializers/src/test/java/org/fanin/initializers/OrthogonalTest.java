package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrthogonalTest {

  @ParameterizedTest
  @CsvSource({
    "1,   784 512",
    "1,   30 90",
    "1.5, 64 64",
    "0.1, 3 3 8 16",
    "2,   2 2 3 100",
    "1,   7 1",
    "1,   1 7",
    "1,   1 1",
  })
  void isOrthogonal(double gain, String axes) {
    Kernel kernel = kernel(axes);
    float[] weights = new Orthogonal.Sampler(gain).sample(kernel, new SplittableRandom(42));
    int columns = kernel.shape().get(kernel.shape().size() - 1);
    int rows = kernel.size() / columns;
    assertOrthogonal(weights, rows, columns, gain);
  }

  private static void assertOrthogonal(float[] weights, int rows, int columns, double gain) {
    int vectors = Math.min(rows, columns);
    for (int a = 0; a < vectors; a++) {
      for (int b = 0; b <= a; b++) {
        double product = 0;
        for (int i = 0; i < Math.max(rows, columns); i++) {
          product += rows < columns
              ? (double) weights[a * columns + i] * weights[b * columns + i]
              : (double) weights[i * columns + a] * weights[i * columns + b];
        }
        assertThat(product).isCloseTo(a == b ? gain * gain : 0, within(1e-5));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"784 512", "30 90", "3 3 8 16"})
  void hasTheVarianceItStates(String axes) {
    Kernel kernel = kernel(axes);
    Orthogonal.Sampler orthogonal = new Orthogonal.Sampler(1.5);
    float[] weights = orthogonal.sample(kernel, new SplittableRandom(42));
    double second = IntStream.range(0, weights.length)
        .mapToDouble(i -> weights[i])
        .map(w -> w * w)
        .average()
        .orElseThrow();
    // Exact, not statistical: the lengths of the columns fix the sum of squares.
    assertThat(orthogonal.variance(kernel)).hasValueCloseTo(second, within(1e-6 * second));
  }

  /**
   * Each entry of a matrix uniform among the orthogonal ones of size 3 is uniform on (-1, 1), as
   * the height of a uniform point on a sphere is (Archimedes). False alarms: below 9e-10.
   */
  @Test
  void takesAllDirectionsAlike() {
    SplittableRandom random = new SplittableRandom(42);
    Kernel kernel = kernel("3 3");
    double[][] entries = new double[9][20_000];
    for (int draw = 0; draw < 20_000; draw++) {
      float[] weights = new Orthogonal.Sampler(1).sample(kernel, random);
      for (int i = 0; i < 9; i++) {
        entries[i][draw] = weights[i];
      }
    }
    UniformContinuousDistribution uniform = UniformContinuousDistribution.of(-1, 1);
    for (double[] entry : entries) {
      assertThat(KolmogorovSmirnovTest.withDefaults()
              .test(entry, uniform::cumulativeProbability)
              .getPValue())
          .isGreaterThan(1e-10);
    }
  }

  @ParameterizedTest
  @CsvSource({"4, 32, 32", "3, 20, 16", "4, 10, 24", "1, 8, 8"})
  void makesEachGateOrthogonal(int gates, int inputs, int units) {
    Kernel recurrent = Kernel.recurrent("lstm", gates, inputs, units);
    Orthogonal.Sampler orthogonal = new Orthogonal.Sampler(1.5);
    float[] weights = orthogonal.sample(recurrent, new SplittableRandom(42));
    for (int gate = 0; gate < gates; gate++) {
      float[] block = new float[inputs * units];
      for (int row = 0; row < inputs; row++) {
        System.arraycopy(weights, (row * gates + gate) * units, block, row * units, units);
      }
      assertOrthogonal(block, inputs, units, 1.5);
    }
    assertThat(orthogonal.variance(recurrent))
        .hasValueCloseTo(2.25 / Math.max(inputs, units), within(1e-12));
    // The first gate draws what a dense kernel of its shape does, the next go on.
    assertThat(weights[0])
        .isEqualTo(
            orthogonal.sample(Kernel.dense("k", inputs, units), new SplittableRandom(42))[0]);
    assertThat(gates == 1 || weights[0] != weights[units]).isTrue();
  }

  @Test
  void gainOnlyScales() {
    Kernel kernel = kernel("20 10");
    float[] one = new Orthogonal.Sampler(1).sample(kernel, new SplittableRandom(42));
    float[] two = new Orthogonal.Sampler(2).sample(kernel, new SplittableRandom(42));
    for (int i = 0; i < one.length; i++) {
      assertThat(two[i]).isEqualTo(2 * one[i]);
    }
  }

  @Test
  void refusesAKernelOfOneAxis() {
    Orthogonal.Sampler orthogonal = new Orthogonal.Sampler(1);
    String message =
        "orthogonal needs a kernel of at least two axes, but that of layer has the shape [10]";
    assertThatThrownBy(() -> orthogonal.sample(kernel("10"), new SplittableRandom(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> orthogonal.variance(kernel("10"))).hasMessage(message);
  }

  private static Kernel kernel(String axes) {
    List<Integer> shape = Arrays.stream(axes.split(" ")).map(Integer::valueOf).toList();
    return new Kernel("layer", KernelKind.DENSE, shape, 1, 1, Activation.LINEAR, 1, 1);
  }
}
