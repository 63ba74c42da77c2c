package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.fanin.initializers.kernel.Window;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What PyTorch and Keras expect of their initializers, where they state a law.
 *
 * <p>Source: PyTorch, {@code test/nn/test_init.py}, BSD 3-clause license; Keras, {@code
 * keras/src/initializers/random_initializers_test.py}, Apache License 2.0. The numbers are theirs,
 * the code is not.
 */
class PublishedExpectationsTest {

  /** PyTorch, {@code test_calculate_gain_leaky_relu}. */
  @ParameterizedTest
  @CsvSource({
    "0,    1.4142135623730951",
    "0.01, 1.4141428569978354",
    "10,   0.14071950894605836",
  })
  void kaimingTakesTheGainOfLeakyRelu(double slope, double gain) {
    Kernel kernel = Kernel.dense("k", 40, 30);
    assertThat(new Kaiming.Sampler(slope, FanMode.FAN_IN, Law.NORMAL).variance(kernel))
        .hasValueCloseTo(gain * gain / 40, within(1e-15));
  }

  /** PyTorch, {@code test_calculate_gain_linear} and {@code test_calculate_gain_nonlinear}. */
  @ParameterizedTest
  @CsvSource({"LINEAR, 1", "RELU, 1.4142135623730951"})
  void matchedTakesTheGainsThatAreExact(Activation activation, double gain) {
    Kernel kernel = Kernel.dense("k", 40, 30).followedBy(activation);
    assertThat(new Matched.Sampler(Matched.Direction.FORWARD, Law.NORMAL).variance(kernel))
        .hasValueCloseTo(gain * gain / 40, within(1e-15));
  }

  /** PyTorch's gains that are not exact: 5/3 for tanh, 1 for sigmoid, 3/4 for selu. */
  @ParameterizedTest
  @CsvSource({"TANH, 1.6666666666666667", "SIGMOID, 1", "SELU, 0.75"})
  void matchedTakesNoOther(Activation activation, double gain) {
    Kernel kernel = Kernel.dense("k", 40, 30).followedBy(activation);
    double exact = new Matched.Sampler(Matched.Direction.FORWARD, Law.NORMAL)
        .variance(kernel)
        .orElseThrow();
    assertThat(Math.abs(Math.sqrt(40 * exact) / gain - 1)).isGreaterThan(0.04);
  }

  /** PyTorch, {@code test_xavier_uniform}: {@code gain sqrt(6 / (fan_in + fan_out))} bounds it. */
  @ParameterizedTest
  @CsvSource({"1, 22, 25", "0.3, 20, 21", "1.9, 25, 20"})
  void xavierHasItsBounds(double gain, int inputs, int outputs) {
    Kernel kernel = Kernel.convolution("k", Window.of(23, 24), inputs, outputs);
    double bound = gain * Math.sqrt(6.0 / (23 * 24 * (inputs + outputs)));
    float[] weights = new VarianceScaling.Sampler(gain * gain, FanMode.FAN_AVERAGE, Law.UNIFORM)
        .sample(kernel, new SplittableRandom(42));
    assertBounds(weights, bound);
  }

  /** PyTorch, {@code test_kaiming_uniform}: {@code sqrt(6 / ((1 + a^2) fan))} bounds it. */
  @ParameterizedTest
  @CsvSource({"0, FAN_IN, 24", "1.3, FAN_IN, 24", "0, FAN_OUT, 21", "0.4, FAN_OUT, 21"})
  void kaimingHasItsBounds(double a, FanMode mode, int channels) {
    Kernel kernel = Kernel.convolution("k", Window.of(22, 20), 24, 21);
    double bound = Math.sqrt(6 / ((1 + a * a) * channels * 22 * 20));
    assertBounds(
        new Kaiming.Sampler(a, mode, Law.UNIFORM).sample(kernel, new SplittableRandom(42)), bound);
  }

  /** Within the bounds, and of 200,000 draws one near each: missed once in 10^80 seeds. */
  private static void assertBounds(float[] weights, double bound) {
    double largest = 0;
    double smallest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, weight);
      smallest = Math.min(smallest, weight);
    }
    assertThat(weights.length).isGreaterThan(200_000);
    assertThat(largest).isBetween(0.998 * bound, (double) (float) bound);
    assertThat(-smallest).isBetween(0.998 * bound, (double) (float) bound);
  }

  /** PyTorch, {@code test_trunc_normal}: {@code a} and {@code b} up to two deviations from the mean. */
  @ParameterizedTest
  @CsvSource({
    "-2.7, 0.03, -2.75, -2.69",
    "0.4, 0.98, -0.3, 2.2",
    "1.9, 0.5, 1.88, 2.8",
    "2.99, 0.011, 2.97, 3"
  })
  void truncatedNormalFollowsTheLawBetweenTwoPlaces(double mean, double std, double a, double b) {
    var law = new TruncatedNormal.Sampler(mean, std, (a - mean) / std, (b - mean) / std);
    float[] weights = law.sample(Kernel.dense("k", 400, 300), new SplittableRandom(42));
    double[] values =
        IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).toArray();
    var expected = TruncatedNormalDistribution.of(mean, std, a, b);
    double pValue = KolmogorovSmirnovTest.withDefaults()
        .test(values, expected::cumulativeProbability)
        .getPValue();
    assertThat(pValue).isGreaterThan(1e-10);
  }

  /** PyTorch, {@code test_orthogonal}, whose first axis is our last. */
  @ParameterizedTest
  @CsvSource({"4 3, 1", "3 4, 0.7", "2 3 4 20, 1.9", "3 4 5 2, 0.1"})
  void theShortSideOfAnOrthogonalKernelIsOrthonormal(String axes, double gain) {
    List<Integer> shape = Arrays.stream(axes.split(" ")).map(Integer::valueOf).toList();
    Kernel kernel = new Kernel("k", KernelKind.DENSE, shape, 1, 1, Activation.LINEAR, 1, 1);
    float[] weights = new Orthogonal.Sampler(gain).sample(kernel, new SplittableRandom(42));
    int columns = shape.get(shape.size() - 1);
    int rows = weights.length / columns;
    boolean tall = rows > columns;
    for (int a = 0; a < Math.min(rows, columns); a++) {
      for (int b = 0; b < Math.min(rows, columns); b++) {
        double product = 0;
        for (int i = 0; i < Math.max(rows, columns); i++) {
          product += tall
              ? (double) weights[i * columns + a] * weights[i * columns + b]
              : (double) weights[a * columns + i] * weights[b * columns + i];
        }
        assertThat(product).isCloseTo(a == b ? gain * gain : 0, within(1e-6));
      }
    }
  }

  /** PyTorch, {@code test_dirac_properties}: as many ones as the shorter side, group by group. */
  @ParameterizedTest
  @CsvSource({"1, 4, 6", "2, 3, 8", "3, 9, 6"})
  void diracHoldsAOneForEachChannelThatItCanKeep(int groups, int inputs, int outputs) {
    Kernel kernel = Kernel.grouped("k", Window.of(3, 5), groups, inputs * groups, outputs * groups);
    float[] weights =
        new Dirac.Sampler(OptionalInt.of(groups)).sample(kernel, new SplittableRandom(42));
    double sum = 0;
    for (float weight : weights) {
      assertThat(weight == 0 || weight == 1).isTrue();
      sum += weight;
    }
    assertThat(sum).isEqualTo(groups * Math.min(inputs, outputs));
  }

  /** Keras, {@code test_variance_scaling}: kernels of shape (25, 20). */
  @Test
  void varianceScalingKnowsInputsFromOutputs() {
    Kernel kernel = Kernel.dense("k", 25, 20);
    assertThat(
            new VarianceScaling.Sampler(2, FanMode.FAN_IN, Law.TRUNCATED_NORMAL).variance(kernel))
        .hasValueCloseTo(2.0 / 25, within(1e-15));
    assertThat(
            new VarianceScaling.Sampler(2, FanMode.FAN_OUT, Law.TRUNCATED_NORMAL).variance(kernel))
        .hasValueCloseTo(2.0 / 20, within(1e-15));
  }

  /** Keras, {@code test_variance_scaling_invalid_scale}. */
  @Test
  void varianceScalingRefusesANegativeScale() {
    assertThatThrownBy(() -> new VarianceScaling.Sampler(-1, FanMode.FAN_IN, Law.NORMAL))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageStartingWith("scale must be a number above 0");
  }
}
