package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeOfChaosTest {
  private static final Kernel KERNEL = Kernel.dense("hidden", 300, 100);

  @ParameterizedTest
  @CsvSource({
    "TANH,   0,    1",
    "TANH,   0.05, 1.760955",
    "RELU,   0,    2",
    "RELU,   0.05, 2",
    "LINEAR, 0.05, 1",
    "SILU,   1,    1.967041",
  })
  void liesOnTheCriticalLine(Activation activation, double biasVariance, double scale) {
    EdgeOfChaos.Sampler edge = new EdgeOfChaos.Sampler(biasVariance, Law.UNIFORM);
    assertThat(edge.variance(KERNEL.followedBy(activation)))
        .hasValueCloseTo(scale / 300, within(5.1e-7 / 300));
    assertThat(edge.distribution(KERNEL).shape()).isEqualTo(Law.UNIFORM);
    assertThat(edge.distribution(KERNEL).mean()).isZero();
  }

  @Test
  void namesAnActivationWithoutACriticalPoint() {
    EdgeOfChaos.Sampler edge = new EdgeOfChaos.Sampler(0.05, Law.NORMAL);
    assertThatThrownBy(() -> edge.variance(KERNEL.followedBy(Activation.GELU)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("edge-of-chaos finds no critical point for the activation gelu after hidden"
            + " with biasVariance 0.05");
  }
}
