package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeltaOrthogonalTest {
  private static final DeltaOrthogonal.Sampler DELTA = new DeltaOrthogonal.Sampler(1.5);

  static Stream<Kernel> kernels() {
    return Stream.of(Window.of(3), Window.of(3, 3), Window.of(4, 1), Window.of(3, 2, 3))
        .flatMap(window -> Stream.of(
            Kernel.convolution("conv", window, 5, 5), Kernel.convolution("conv", window, 3, 8)));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void keepsTheLengthOfEveryInput(Kernel kernel) {
    float[] weights = DELTA.sample(kernel, new SplittableRandom(42));
    int axes = kernel.shape().size() - 2;
    int inputs = kernel.shape().get(axes) * (int) Math.pow(CircularConvolution.POSITIONS, axes);
    double[] input = new SplittableRandom(7).doubles(inputs, -1, 1).toArray();
    double[] output = CircularConvolution.apply(kernel, weights, 1, input);
    assertThat(Math.sqrt(squares(output) / squares(input))).isCloseTo(1.5, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void hasTheVarianceItStates(Kernel kernel) {
    float[] weights = DELTA.sample(kernel, new SplittableRandom(42));
    double sum =
        squares(IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).toArray());
    // Exact, not statistical: the lengths of the rows fix the sum of squares.
    assertThat(DELTA.variance(kernel)).hasValueCloseTo(sum / weights.length, within(1e-6));
  }

  @Test
  void isOrthogonalWithoutAWindow() {
    Kernel dense = Kernel.dense("head", 8, 3);
    assertThat(DELTA.sample(dense, new SplittableRandom(42)))
        .isEqualTo(new Orthogonal.Sampler(1.5).sample(dense, new SplittableRandom(42)));
    assertThat(DELTA.variance(dense)).isEqualTo(new Orthogonal.Sampler(1.5).variance(dense));
    assertThat(DELTA.describe(dense)).isEqualTo("orthogonal at the middle tap, gain 1.5");
  }

  @Test
  void refusesWhatCannotKeepTheLength() {
    assertThatThrownBy(() -> DELTA.variance(Kernel.convolution("conv", Window.of(3), 8, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("delta-orthogonal needs at least as many outputs as inputs, but conv has"
            + " 8 inputs and 4 outputs");
    assertThatThrownBy(() -> DELTA.variance(Kernel.depthwise("conv", Window.of(3), 8, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "delta-orthogonal needs a dense kernel, a convolution or a separable kernel, but"
                + " that of conv is a depthwise convolution");
  }

  private static double squares(double[] values) {
    return DoubleStream.of(values).map(value -> value * value).sum();
  }
}
