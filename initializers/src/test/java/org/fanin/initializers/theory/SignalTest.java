package org.fanin.initializers.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignalTest {
  private static final double EXACT = 1e-10;

  @Test
  void reluOfAShiftedNormalHasTheMomentsOfTheRectifiedLaw() {
    double m = 0.7;
    double s = 1.3;
    double density = Math.exp(-m * m / (2 * s * s)) / Math.sqrt(2 * Math.PI);
    double above = 0.5 * Erf.erfc(-m / (s * Math.sqrt(2)));
    double mean = m * above + s * density;
    double second = (m * m + s * s) * above + m * s * density;
    Signal relu = new Signal(m, s * s).activated(Activation.RELU);
    assertThat(relu.mean()).isCloseTo(mean, within(EXACT));
    assertThat(relu.variance()).isCloseTo(second - mean * mean, within(EXACT));
    assertThat(relu.second()).isCloseTo(second, within(EXACT));
  }

  @Test
  void softplusFarFromItsBendIsLinear() {
    Signal far = new Signal(1000, 0.25).activated(Activation.SOFTPLUS);
    assertThat(far.mean()).isCloseTo(1000, within(1e-9));
    assertThat(far.variance()).isCloseTo(0.25, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void withoutMeanItAgreesWithTheMeanFieldMoments(Activation activation) {
    var moments = new ActivationMoments(activation);
    Signal behind = new Signal(0, 2.5).activated(activation);
    assertThat(behind.mean()).isCloseTo(moments.mean(2.5), within(EXACT));
    assertThat(behind.second()).isCloseTo(moments.second(2.5), within(EXACT));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void aConstantSignalIsTheFunctionsValue(Activation activation) {
    Signal behind = new Signal(0.3, 0).activated(activation);
    assertThat(behind).isEqualTo(new Signal(activation.value(0.3), 0));
  }

  /** Half a million draws: 6.5 standard errors, missed by right code with probability 1e-10. */
  @ParameterizedTest
  @CsvSource({"TANH, 0.5, 2", "GELU, -1, 0.5", "SIGMOID, 2, 4", "SELU, -0.2, 1"})
  void agreesWithDraws(Activation activation, double mean, double variance) {
    float[] draws = new Distribution(Law.NORMAL, mean, Math.sqrt(variance))
        .draw(500_000, new SplittableRandom(7));
    double sum = 0;
    double squares = 0;
    double fourth = 0;
    Signal behind = new Signal(mean, variance).activated(activation);
    for (float x : draws) {
      double deviation = activation.value(x) - behind.mean();
      sum += deviation;
      squares += deviation * deviation;
      fourth += deviation * deviation * deviation * deviation;
    }
    int n = draws.length;
    double ofMean = Math.sqrt(squares) / n;
    double ofSquares = Math.sqrt(fourth / n - (squares / n) * (squares / n)) / Math.sqrt(n);
    assertThat(sum / n).isCloseTo(0, within(6.5 * ofMean));
    assertThat(squares / n).isCloseTo(behind.variance(), within(6.5 * ofSquares));
  }

  /** The variance of a log-normal variable: {@code e^(2 m + s) (e^s - 1)}. */
  @Test
  void isExactOrRefusedWhereTheActivationGrowsFast() {
    ActivationFunction exp = new PluginActivation("exp", Math::exp, Math::exp, List.of());
    double right = Math.exp(2 * 0.5 + 4) * Math.expm1(4);
    assertThat(new Signal(0.5, 4).activated(exp).variance() / right).isCloseTo(1, within(1e-9));
    for (double variance : new double[] {16, 25}) {
      assertThatThrownBy(() -> new Signal(0.5, variance).activated(exp))
          .isInstanceOf(ArithmeticException.class)
          .hasMessageContaining("cannot be integrated");
    }
  }

  @Test
  void sumsAddMeansAndVariancesAndFactorsSquare() {
    assertThat(new Signal(1, 2).plus(new Signal(-3, 4))).isEqualTo(new Signal(-2, 6));
    assertThat(new Signal(1, 2).times(-3)).isEqualTo(new Signal(-3, 18));
  }

  /** Values 3 and 1 and two zeros: mean 1, second moment 10 / 4. */
  @Test
  void zerosTakeTheirShareOfMeanAndSecondMoment() {
    Signal among = new Signal(2, 1).amongZeros(0.5);
    assertThat(among).isEqualTo(new Signal(1, 1.5));
    assertThat(among.second()).isEqualTo(2.5);
    assertThat(new Signal(2, 1).amongZeros(1)).isEqualTo(new Signal(2, 1));
  }

  @Test
  void weightsForgetTheMeanAndTakeTheSecondMoment() {
    assertThat(new Signal(3, 1).weighted(100, 0.02, 0.5)).isEqualTo(new Signal(0, 20.5));
  }
}
