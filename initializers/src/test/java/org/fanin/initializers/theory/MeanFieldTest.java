package org.fanin.initializers.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.fanin.initializers.activation.Activation.LINEAR;
import static org.fanin.initializers.activation.Activation.RELU;
import static org.fanin.initializers.activation.Activation.SELU;
import static org.fanin.initializers.activation.Activation.TANH;
import static org.fanin.initializers.theory.Ensemble.INDEPENDENT;
import static org.fanin.initializers.theory.Ensemble.ORTHOGONAL;

import java.util.List;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanFieldTest {

  @Test
  void turnsInputsAlikeBehindRelu() {
    MeanField relu = new MeanField(RELU, 2, 0);
    double[] known = {.31831, .49373, .60483, .68095, .73595, .77723, .80915, .83442, .85481, .87154
    };
    double c = 0;
    for (double next : known) {
      c = relu.correlation(1, c);
      assertThat(c).isCloseTo(next, within(5.1e-6));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.0,  0.75903, 3.63",
    "1.3,  0.88016, 7.83",
    "1.5,  0.93864, 15.8",
    "1.76, 0.9998,  4900",
    "2.0,  1.04767, 0",
    "2.5,  1.13352, 0",
    "3.0,  1.20893, 0",
    "4.0,  1.34240, 0",
  })
  void knowsThePhasesOfTanhWithBiasVarianceOneTwentieth(
      double weightVariance, double chi, double depth) {
    MeanField tanh = new MeanField(TANH, weightVariance, 0.05);
    assertThat(tanh.chi()).isCloseTo(chi, within(5.1e-6));
    assertThat(tanh.phase()).isEqualTo(chi < 1 ? Phase.ORDERED : Phase.CHAOTIC);
    if (chi < 1) {
      assertThat(tanh.fixedCorrelation()).hasValue(1);
      assertThat(tanh.correlationDepth()).isCloseTo(depth, within(0.003 * depth));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TANH, 1.0, 0.05",
    "TANH, 3.0, 0.05",
    "SIGMOID, 20, 0.3",
    "ELU, 1.3, 0.05",
    "SELU, 1, 0",
    "SELU, 1, 0.05",
    "GELU, 2, 0.05",
    "SOFTPLUS, 1, 0",
  })
  void layersApproachTheFixedPointsAtTheStatedPace(
      Activation f, double weightVariance, double biasVariance) {
    MeanField network = new MeanField(f, weightVariance, biasVariance);
    double fixed = network.fixedPoint().orElseThrow();
    assertThat(network.secondMoment(fixed)).isCloseTo(fixed, within(1e-10 * fixed));
    double off = network.secondMoment(1.001 * fixed) - fixed;
    assertThat(off / (0.001 * fixed))
        .isCloseTo(Math.exp(-1 / network.secondMomentDepth()), within(2e-3));

    double c = network.fixedCorrelation().orElseThrow();
    assertThat(network.correlation(fixed, c)).isCloseTo(c, within(1e-8));
    double offCorrelation = network.correlation(fixed, c - 1e-3) - c;
    assertThat(offCorrelation / -1e-3)
        .isCloseTo(Math.exp(-1 / network.correlationDepth()), within(1e-2));
    assertThat(network.correlationDepth()).isFinite();
  }

  @Test
  void deepLayersReachTheFixedPoints() {
    MeanField chaotic = new MeanField(TANH, 3, 0.05);
    double q = 1;
    double c = 0.99;
    for (int layer = 0; layer < 150; layer++) {
      c = chaotic.correlation(q, c);
      q = chaotic.secondMoment(q);
    }
    assertThat(chaotic.fixedPoint()).hasValueCloseTo(q, within(1e-10));
    assertThat(chaotic.fixedCorrelation()).hasValueCloseTo(c, within(1e-6));
    assertThat(c).isLessThan(0.5);
  }

  @Test
  void leavesTheSignalAloneOnlyWhereTheLayerDoes() {
    assertThat(new MeanField(RELU, 2, 0).fixedPoint()).hasValue(1);
    assertThat(new MeanField(RELU, 1.99, 0).fixedPoint()).hasValue(0);
    assertThat(new MeanField(RELU, 2.01, 0).fixedPoint()).isEmpty();
    assertThat(new MeanField(RELU, 2, 0.05).fixedPoint()).isEmpty();
    assertThat(new MeanField(RELU, 1, 0.05).fixedPoint()).hasValueCloseTo(0.1, within(1e-12));
    assertThat(new MeanField(SELU, 1, 0).fixedPoint()).hasValue(1);
    assertThat(new MeanField(TANH, 1, 0).fixedPoint()).hasValue(0);
    // Near 0 tanh leaves q - 2 q^2 of q, so that a small bias variance b holds q at sqrt(b / 2).
    assertThat(new MeanField(TANH, 1, 2e-12).fixedPoint()).hasValueCloseTo(1e-6, within(1e-11));
    assertThat(new MeanField(Activation.SILU, 3, 0).fixedPoint()).isEmpty();
  }

  @Test
  void hasNoPaceWhereNothingFallsExponentially() {
    assertThat(new MeanField(RELU, 2, 0).secondMomentDepth()).isInfinite();
    assertThat(new MeanField(RELU, 2, 0).correlationDepth()).isInfinite();
    assertThat(new MeanField(RELU, 3, 0).secondMomentDepth()).isInfinite();
    assertThat(new MeanField(LINEAR, 0.5, 0).correlationDepth()).isInfinite();
    assertThat(new MeanField(LINEAR, 0.5, 0).secondMomentDepth())
        .isCloseTo(1 / Math.log(2), within(1e-10));
  }

  @ParameterizedTest
  @CsvSource({"0.5", "1", "2", "7.3"})
  void stretchesReluByHalfOfTheWeightVariance(double weightVariance) {
    assertThat(new MeanField(RELU, weightVariance, 0).chi())
        .isCloseTo(weightVariance / 2, within(1e-12));
  }

  @Test
  void putsReluInItsPhaseByTheWeightsAlone() {
    assertThat(new MeanField(RELU, 1.9, 0.1).phase()).isEqualTo(Phase.ORDERED);
    assertThat(new MeanField(RELU, 2, 0.1).phase()).isEqualTo(Phase.CRITICAL);
    assertThat(new MeanField(RELU, 2.1, 0.1).phase()).isEqualTo(Phase.CHAOTIC);
  }

  @Test
  void stretchesUnevenlyWithDepth() {
    MeanField he = new MeanField(RELU, 2, 0);
    MeanField linear = new MeanField(LINEAR, 1, 0);
    for (int depth : new int[] {2, 4, 8}) {
      assertThat(he.jacobianSpread(depth, INDEPENDENT)).isCloseTo(2 * depth, within(1e-9));
      assertThat(he.jacobianSpread(depth, ORTHOGONAL)).isCloseTo(depth, within(1e-9));
      assertThat(linear.jacobianSpread(depth, INDEPENDENT)).isCloseTo(depth, within(1e-9));
      assertThat(linear.jacobianSpread(depth, ORTHOGONAL)).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void refusesWhatIsNoVariance() {
    assertThatThrownBy(() -> new MeanField(TANH, 0, 0))
        .hasMessage("weightVariance must be a number above 0, up to 1e30, but is 0.0");
    assertThatThrownBy(() -> new MeanField(TANH, 1, -1))
        .hasMessage("biasVariance must be a number from 0 to 1e30, but is -1.0");
  }

  /** Its balance at 1 is one that a push from above or below ends: the slope of its map is 1.144. */
  @Test
  void aBalanceThatEndsWithAPushIsNoFixedPoint() {
    double matched = 1 / new ActivationMoments(Activation.GELU).second(1);
    assertThat(new MeanField(Activation.GELU, matched, 0).fixedPoint()).isEmpty();
    assertThat(new MeanField(Activation.GELU, matched, 0, 1.05).fixedPoint()).isEmpty();
    assertThat(new MeanField(Activation.GELU, matched, 0, 0.95).fixedPoint()).hasValue(0);
    assertThat(new MeanField(RELU, 2, 0, 3).fixedPoint()).hasValue(3);
  }

  @Test
  void correlationsFreezeWhereASmoothActivationSeesNothing() {
    assertThat(new MeanField(Activation.GELU, 2, 0, 0.5).fixedCorrelation()).isEmpty();
    assertThat(new MeanField(TANH, 0.8, 0).fixedCorrelation()).isEmpty();
    assertThat(new MeanField(TANH, 0.8, 0).correlationDepth()).isInfinite();
    assertThat(new MeanField(LINEAR, 0.5, 0).fixedCorrelation()).isEmpty();
    assertThat(new MeanField(RELU, 1, 0).fixedCorrelation()).hasValue(1);
    assertThat(new MeanField(RELU, 1, 0).correlationDepth()).isInfinite();
  }

  /** Slope of its map at q*: -0.345, so that the signal swings around q* and comes closer. */
  @Test
  void aSignalMaySwingAroundItsFixedPoint() {
    ActivationFunction bell = new PluginActivation(
        "bell", x -> Math.exp(-x * x), x -> -2 * x * Math.exp(-x * x), List.of());
    MeanField field = new MeanField(bell, 1, 0);
    assertThat(field.fixedPoint().orElseThrow()).isCloseTo(0.556693, within(1e-6));
    assertThat(field.secondMomentDepth()).isCloseTo(-1 / Math.log(0.345046), within(1e-4));
  }

  /** Nothing of the signal is left, however the search for a fixed point comes down to it. */
  @Test
  void aSignalDiesUnderAnActivationThatIsZeroAroundZero() {
    ActivationFunction shrink =
        new PluginActivation("shrink", x -> x > 1 ? x - 1 : 0, x -> x > 1 ? 1 : 0, List.of(1.0));
    assertThat(new MeanField(shrink, 0.5, 0).fixedPoint()).hasValue(0);
    for (double q : new double[] {0.001, 0.008, 0.01, 0.02}) {
      assertThat(new ActivationMoments(shrink).second(q)).isBetween(0.0, 1e-15);
    }
  }

  /** Second moments know a jump; slopes and correlations do not, and say so. */
  @Test
  void aJumpCountsInTheSecondMomentAndHasNoPhase() {
    ActivationFunction cut =
        new PluginActivation("cut", x -> x > 1 ? x : 0, x -> x > 1 ? 1 : 0, List.of(1.0));
    var moments = new ActivationMoments(cut);
    double difference = (moments.second(1 + 1e-4) - moments.second(1 - 1e-4)) / 2e-4;
    assertThat(moments.growth(1)).isCloseTo(difference, within(1e-6));
    assertThat(moments.growth(1)).isCloseTo(0.521611, within(1e-6));
    for (Executable question : List.<Executable>of(
        () -> new MeanField(cut, 2, 0.1).phase(),
        () -> new MeanField(cut, 2, 0.1).correlationDepth(),
        () -> CriticalPoint.of(cut, 0.1))) {
      assertThatThrownBy(question::execute)
          .isInstanceOf(ArithmeticException.class)
          .hasMessageContaining("whose value jumps");
    }
  }
}
