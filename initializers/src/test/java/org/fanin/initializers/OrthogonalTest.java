package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.fanin.initializers.kernel.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

  /** Kernels whose outputs have inputs of their own, or more than one axis of outputs. */
  static Stream<Arguments> blocks() {
    Window window = Window.of(3, 3);
    return Stream.of(
        arguments(Kernel.intoHeads("k", 24, 4, 6), 1, 24, 24),
        arguments(Kernel.intoHeads("k", 24, 4, 5), 1, 24, 20),
        arguments(Kernel.intoHeads("k", 8, 4, 5), 1, 8, 20),
        arguments(Kernel.outOfHeads("k", 4, 6, 20), 1, 24, 20),
        arguments(Kernel.grouped("k", window, 4, 8, 40), 4, 18, 10),
        arguments(Kernel.grouped("k", window.strided(2, 2), 8, 8, 40), 8, 9, 5),
        arguments(Kernel.grouped("k", Window.of(1, 1), 4, 8, 40), 4, 2, 10),
        arguments(Kernel.depthwise("k", window, 16, 1), 16, 9, 1),
        arguments(Kernel.depthwise("k", window.strided(2, 2), 16, 12), 16, 9, 12),
        arguments(Kernel.separable("k", window, 16, 3, 5).get(0), 16, 9, 3),
        arguments(Kernel.separable("k", window, 16, 3, 5).get(1), 1, 48, 5));
  }

  /** In each of these tensors the columns of a block lie side by side, its rows a stride apart. */
  @ParameterizedTest
  @MethodSource("blocks")
  void makesEachBlockOrthogonal(Kernel kernel, int count, int rows, int columns) {
    Orthogonal.Sampler orthogonal = new Orthogonal.Sampler(1);
    float[] weights = orthogonal.sample(kernel, new SplittableRandom(42));
    Set<Float> corners = new HashSet<>();
    for (int number = 0; number < count; number++) {
      float[] block = new float[rows * columns];
      for (int row = 0; row < rows; row++) {
        int start = (row * count + number) * columns;
        System.arraycopy(weights, start, block, row * columns, columns);
      }
      assertOrthogonal(block, rows, columns, 1);
      corners.add(block[0]);
    }
    assertThat(corners).hasSize(count);
    double variance = orthogonal.variance(kernel).orElseThrow();
    assertThat(variance).isCloseTo(1.0 / Math.max(rows, columns), within(1e-12));
    // No signal is lost, unless a block has more outputs than inputs.
    assertThat(kernel.fanIn() * variance)
        .isCloseTo(Math.min(1, rows / (double) columns), within(1e-12));
  }

  /** What one input of a transposed convolution spreads over taps and outputs has length 1. */
  @Test
  void keepsTheLengthOfWhatATransposedConvolutionSpreads() {
    Kernel kernel = Kernel.transposed("k", Window.of(2, 2).strided(2, 2), 12, 5);
    float[] weights = new Orthogonal.Sampler(1).sample(kernel, new SplittableRandom(42));
    assertOrthogonal(weights, 4 * 5, 12, 1);
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
