package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchedTest {
  private static final Kernel KERNEL = Kernel.dense("hidden", 300, 100);
  private static final Matched.Sampler MATCHED = new Matched.Sampler(Law.NORMAL);

  @ParameterizedTest
  @CsvSource({
    "RELU, 0.006666666666666667",
    "LEAKY_RELU, 0.006666666666666667",
    "ELU, 0.006666666666666667",
    "SOFTPLUS, 0.006666666666666667",
    "GELU, 0.006666666666666667",
    "SILU, 0.006666666666666667",
    "TANH, 0.005",
    "SIGMOID, 0.005",
    "SELU, 0.0033333333333333335",
    "LINEAR, 0.0033333333333333335",
  })
  void followsTheActivation(Activation activation, double variance) {
    assertThat(MATCHED.variance(KERNEL.followedBy(activation)))
        .hasValueCloseTo(variance, within(1e-15));
  }

  @Test
  void namesAnActivationItDoesNotKnow() {
    ActivationFunction mish = new ActivationFunction() {
      @Override
      public String label() {
        return "mish";
      }

      @Override
      public double value(double x) {
        return x * Math.tanh(Math.log1p(Math.exp(x)));
      }

      @Override
      public double derivative(double x) {
        return Double.NaN;
      }
    };
    assertThatThrownBy(() -> MATCHED.variance(KERNEL.followedBy(mish)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "matched knows no law for the activation mish after hidden; it knows linear, relu,"
                + " leaky-relu, elu, selu, tanh, sigmoid, softplus, gelu, silu");
  }
}
