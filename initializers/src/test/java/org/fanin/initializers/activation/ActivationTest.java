package org.fanin.initializers.activation;

import static java.lang.Math.exp;
import static java.lang.Math.sqrt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

  @ParameterizedTest
  @CsvSource({
    "LINEAR,     -1.5, -1.5",
    "RELU,       -1.5,  0",
    "RELU,        1.5,  1.5",
    "LEAKY_RELU, -1.5, -0.3",
    "ELU,        -1,   -0.6321205588285577",
    "SELU,        1,    1.0507009873554805",
    "SELU,       -1,   -1.1113307378125625",
    "TANH,        1,    0.7615941559557649",
    "SIGMOID,     1,    0.7310585786300049",
    "SOFTPLUS,    0,    0.6931471805599453",
    "GELU,        1,    0.8413447460685429",
    "SILU,       -1,   -0.2689414213699951",
  })
  void hasTheKnownValues(Activation activation, double x, double value) {
    assertThat(activation.value(x)).isCloseTo(value, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "SELU,     -1000, -1.7580993408473766",
    "SIGMOID,  -700,   9.859676543759770e-305",
    "SOFTPLUS, -700,   9.859676543759770e-305",
    "SOFTPLUS,  1000,  1000",
    "GELU,     -20,   -5.507248237212467e-88",
    "GELU,      1000,  1000",
    "SILU,     -700,  -6.901773580631839e-302",
    "TANH,      1000,  1",
  })
  void keepsItsDigitsFarFromZero(Activation activation, double x, double value) {
    assertThat(activation.value(x)).isCloseTo(value, within(1e-12 * Math.abs(value)));
  }

  @ParameterizedTest
  @EnumSource
  void hasTheSlopeOfItsValues(Activation activation) {
    double step = 1e-5;
    for (double x = -8.05; x < 8; x += 0.1) {
      double slope = (activation.value(x + step) - activation.value(x - step)) / (2 * step);
      assertThat(activation.derivative(x)).isCloseTo(slope, within(1e-9));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isFiniteAtTheEnds(Activation activation) {
    for (double x : new double[] {-1e6, -1000, 1000, 1e6}) {
      assertThat(activation.value(x)).isFinite();
      assertThat(activation.derivative(x)).isFinite();
    }
  }

  @ParameterizedTest
  @CsvSource({"RELU, 0", "LEAKY_RELU, 0.2", "ELU, 1", "SELU, 1.0507009873554805"})
  void takesTensorFlowsSlopeAtZero(Activation activation, double slope) {
    assertThat(activation.derivative(0)).isEqualTo(slope);
  }

  /** Mean, second moment and backward gain for a standard normal input, by quadrature elsewhere. */
  @ParameterizedTest
  @CsvSource({
    "RELU,       0.398942, 0.5,        1.414214",
    "LEAKY_RELU, 0.319154, 0.52,       1.386750",
    "TANH,       0,        0.39429449, 1.467414",
    "SIGMOID,    0.5,      0.29337904, 4.722646",
    "SELU,       0,        1,          0.966026",
    "ELU,        0.160521, 0.64494542, 1.223429",
    "GELU,       0.282095, 0.42522148, 1.481114",
    "SILU,       0.206621, 0.35577552, 1.623320",
    "SOFTPLUS,   0.806059, 0.92124591, 1.846229",
  })
  void hasTheKnownMoments(Activation activation, double mean, double second, double gain) {
    assertThat(expected(activation::value)).isCloseTo(mean, within(1e-6));
    assertThat(expected(x -> square(activation.value(x)))).isCloseTo(second, within(1e-8));
    double slope = expected(x -> square(activation.derivative(x)));
    assertThat(1 / sqrt(slope)).isCloseTo(gain, within(1e-6));
  }

  @Test
  void labelsAreLowerCaseWithHyphens() {
    assertThat(Activation.values())
        .extracting(Activation::label)
        .containsExactly(
            "linear",
            "relu",
            "leaky-relu",
            "elu",
            "selu",
            "tanh",
            "sigmoid",
            "softplus",
            "gelu",
            "silu");
  }

  /** Mean of f under the standard normal law, by the midpoint rule: no kink at 0 upsets it. */
  private static double expected(DoubleUnaryOperator f) {
    double step = 1e-4;
    double sum = 0;
    for (double x = -10 + step / 2; x < 10; x += step) {
      sum += f.applyAsDouble(x) * exp(-x * x / 2);
    }
    return sum * step / sqrt(2 * Math.PI);
  }

  private static double square(double x) {
    return x * x;
  }
}
