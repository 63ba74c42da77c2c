package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
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

/** Statistical bounds lie at 6.5 standard errors or at a p-value of 1e-10. */
class SparseTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "0.07, 7", "0.071, 8", "0.5, 50", "0.999, 100", "1, 100"})
  void setsExactlySoManyWeightsOfEachColumnToZero(double sparsity, int zeros) {
    float[] weights = sample(sparsity, Kernel.dense("hidden", 100, 30));
    for (int unit = 0; unit < 30; unit++) {
      int column = unit;
      assertThat(IntStream.range(0, 100).filter(row -> weights[row * 30 + column] == 0))
          .hasSize(zeros);
    }
  }

  /** Kernels with the place of a unit's weight for each of its inputs, as their shapes say. */
  static Stream<Arguments> unitsOfTheirOwn() {
    Window window = Window.of(3, 3);
    return Stream.of(
        // (tap, channel, filter)
        arguments(Kernel.depthwise("k", window, 5, 4), 9, 20, place((i, u) -> i * 20 + u)),
        // (input, head, width)
        arguments(Kernel.intoHeads("k", 10, 3, 4), 10, 12, place((i, u) -> i * 12 + u)),
        // (head, width, output)
        arguments(Kernel.outOfHeads("k", 3, 4, 10), 12, 10, place((i, u) -> i * 10 + u)),
        // (tap, output, input)
        arguments(
            Kernel.transposed("k", window, 2, 7),
            18,
            7,
            place((i, u) -> (i / 2 * 7 + u) * 2 + i % 2)),
        // (tap, input of the group, output)
        arguments(Kernel.grouped("k", window, 3, 6, 12), 18, 12, place((i, u) -> i * 12 + u)),
        arguments(Kernel.recurrent("k", 4, 5, 3), 5, 12, place((i, u) -> i * 12 + u)));
  }

  private static IntBinaryOperator place(IntBinaryOperator ofInputAndUnit) {
    return ofInputAndUnit;
  }

  @ParameterizedTest
  @MethodSource("unitsOfTheirOwn")
  void everyUnitOfEveryKindHasSoManyZeros(
      Kernel kernel, int inputs, int units, IntBinaryOperator place) {
    float[] weights = sample(0.3, kernel);
    int zeros = (int) Math.ceil(0.3 * inputs);
    for (int unit = 0; unit < units; unit++) {
      int column = unit;
      assertThat(IntStream.range(0, inputs).filter(i -> weights[place.applyAsInt(i, column)] == 0))
          .hasSize(zeros);
    }
    assertThat(new Sparse.Sampler(0.3, 0.5).variance(kernel))
        .hasValueCloseTo((1 - zeros / (double) inputs) * 0.25, within(1e-12));
  }

  @Test
  void drawsTheOthersFromTheNormalLaw() {
    float[] weights = sample(0.25, Kernel.dense("hidden", 1000, 200));
    double[] others = IntStream.range(0, weights.length)
        .mapToDouble(i -> weights[i])
        .filter(weight -> weight != 0)
        .toArray();
    assertThat(others).hasSize(150_000);
    assertThat(KolmogorovSmirnovTest.withDefaults()
            .test(others, NormalDistribution.of(0, 0.5)::cumulativeProbability)
            .getPValue())
        .isGreaterThan(1e-10);
  }

  @Test
  void choosesAllRowsAlike() {
    int rows = 40;
    int columns = 20_000;
    float[] weights = sample(0.25, Kernel.dense("hidden", rows, columns));
    double error = 6.5 * Math.sqrt(columns * 0.25 * 0.75);
    for (int row = 0; row < rows; row++) {
      int start = row * columns;
      long zeros =
          IntStream.range(start, start + columns).filter(i -> weights[i] == 0).count();
      assertThat((double) zeros).isCloseTo(0.25 * columns, within(error));
    }
  }

  @Test
  void hasTheVarianceItStates() {
    Kernel kernel = Kernel.convolution("conv", Window.of(3, 3), 50, 400);
    float[] weights = sample(0.1, kernel);
    double second = IntStream.range(0, weights.length)
        .mapToDouble(i -> weights[i] * weights[i])
        .average()
        .orElseThrow();
    Sparse.Sampler sparse = new Sparse.Sampler(0.1, 0.5);
    assertThat(sparse.variance(kernel)).hasValueCloseTo(0.9 * 0.25, within(1e-12));
    assertThat(second).isCloseTo(0.9 * 0.25, within(6.5 * 0.225 * Math.sqrt(2.4 / weights.length)));
    assertThat(sparse.describe(kernel))
        .isEqualTo("sparse, 45 zeros a column, standard deviation 0.474");
  }

  @Test
  void refusesAKernelOfOneAxis() {
    Kernel kernel =
        new Kernel("scale", KernelKind.DENSE, List.of(10), 1, 1, Activation.LINEAR, 1, 1);
    assertThatThrownBy(() -> sample(0.1, kernel))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sparse needs a kernel of at least two axes, but that of scale has the shape"
            + " [10]");
  }

  private static float[] sample(double sparsity, Kernel kernel) {
    return new Sparse.Sampler(sparsity, 0.5).sample(kernel, new SplittableRandom(42));
  }
}
