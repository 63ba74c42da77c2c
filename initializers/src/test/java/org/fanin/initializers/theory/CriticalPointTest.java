package org.fanin.initializers.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fanin.initializers.activation.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriticalPointTest {

  @ParameterizedTest
  @CsvSource({
    "0.0001, 1.086026, 0.045709",
    "0.01,   1.424205, 0.273301",
    "0.05,   1.760955, 0.570048",
    "0.1,    1.986073, 0.805799",
  })
  void knowsTheCriticalLineOfTanh(double biasVariance, double weightVariance, double q) {
    CriticalPoint point = CriticalPoint.of(Activation.TANH, biasVariance).orElseThrow();
    assertThat(point.weightVariance()).isCloseTo(weightVariance, within(5.1e-7));
    assertThat(point.secondMoment()).hasValueCloseTo(q, within(5.1e-7));
  }

  @ParameterizedTest
  @CsvSource({
    "TANH, 0",
    "TANH, 1",
    "SIGMOID, 0",
    "SIGMOID, 1",
    "ELU, 0",
    "ELU, 0.05",
    "SELU, 0",
    "SELU, 1",
    "GELU, 0.3",
    "SILU, 1",
    "RELU, 0",
    "RELU, 1",
    "LEAKY_RELU, 0",
    "LEAKY_RELU, 1",
    "LINEAR, 0",
    "LINEAR, 1",
    "SOFTPLUS, 0",
    "SOFTPLUS, 1",
  })
  void theNetworkIsCriticalThereAndSettles(Activation f, double biasVariance) {
    CriticalPoint point = CriticalPoint.of(f, biasVariance).orElseThrow();
    MeanField network = new MeanField(f, point.weightVariance(), biasVariance);
    assertThat(network.phase()).isEqualTo(Phase.CRITICAL);
    point
        .secondMoment()
        .ifPresentOrElse(
            // A q of 0 stands for all q where the layer changes nothing, as with ReLU.
            q -> assertThat(network.secondMoment(q)).isCloseTo(q, within(1e-10 * q + 1e-20)),
            () -> assertThat(network.fixedPoint()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "RELU, 2",
    "LEAKY_RELU, 1.923076923076923",
    "LINEAR, 1",
    "TANH, 1",
    "ELU, 1",
    "SELU, 0.4767710",
  })
  void withoutBiasIsWhatTheSlopesAtZeroSay(Activation f, double weightVariance) {
    assertThat(CriticalPoint.of(f, 0).orElseThrow().weightVariance())
        .isCloseTo(weightVariance, within(1e-7));
  }

  @ParameterizedTest
  @CsvSource({"RELU, 2", "LEAKY_RELU, 1.923076923076923", "LINEAR, 1", "SOFTPLUS, 2"})
  void theSignalGrowsForeverWhereNoPointHoldsIt(Activation f, double weightVariance) {
    CriticalPoint point = CriticalPoint.of(f, 0.05).orElseThrow();
    assertThat(point.weightVariance()).isCloseTo(weightVariance, within(1e-10));
    assertThat(point.secondMoment()).isEmpty();
  }

  /** Roberts, Yaida and Hanin 2022, "The Principles of Deep Learning Theory": half-stable points. */
  @ParameterizedTest
  @CsvSource({"GELU, 0.17292239, 1.98305826", "SILU, 0.55514317, 1.98800468"})
  void smoothReluKinNeedBiasToSettle(Activation f, double least, double weightVariance) {
    assertThat(CriticalPoint.of(f, 0)).isEmpty();
    assertThat(CriticalPoint.of(f, 0.999 * least)).isEmpty();
    assertThat(CriticalPoint.of(f, least + 1e-8).orElseThrow().weightVariance())
        .isCloseTo(weightVariance, within(1e-5));
  }

  @Test
  void thereIsNoneForAFlatFunction() {
    PluginActivation step = new PluginActivation("step", x -> x > 0 ? 1 : 0, x -> 0, List.of());
    assertThat(CriticalPoint.of(step, 0.1)).isEmpty();
  }

  @Test
  void refusesWhatIsNoVariance() {
    assertThatThrownBy(() -> CriticalPoint.of(Activation.TANH, -1))
        .hasMessage("biasVariance must be a number from 0 to 1000, but is -1.0");
  }
}
