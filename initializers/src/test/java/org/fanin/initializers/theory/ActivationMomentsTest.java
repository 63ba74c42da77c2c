package org.fanin.initializers.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.fanin.initializers.activation.Activation.LEAKY_RELU;
import static org.fanin.initializers.activation.Activation.LINEAR;
import static org.fanin.initializers.activation.Activation.RELU;
import static org.fanin.initializers.activation.Activation.SIGMOID;
import static org.fanin.initializers.activation.Activation.SOFTPLUS;
import static org.fanin.initializers.activation.Activation.TANH;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationMomentsTest {
  private static final double[] SECOND_MOMENTS = {1e-6, 0.01, 1, 30, 1e6};
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  static Stream<Arguments> gains() {
    return Stream.of(
        arguments(RELU, .398942, .5, 1.414214, 1.712859, 1.414214),
        arguments(PluginActivation.leakyRelu(.01), .394953, .50005, 1.414143, 1.704832, 1.414143),
        arguments(Activation.LEAKY_RELU, .319154, .52, 1.386750, 1.546460, 1.386750),
        arguments(TANH, 0, .39429449, 1.592537, 1.592537, 1.467414),
        arguments(SIGMOID, .5, .29337904, 1.846229, 4.801313, 4.722646),
        arguments(Activation.SELU, 0, 1, 1, 1, 0.966026),
        arguments(Activation.ELU, .160521, .64494542, 1.245198, 1.270843, 1.223429),
        arguments(Activation.GELU, .282095, .42522148, 1.533530, 1.700926, 1.481114),
        arguments(Activation.SILU, .206621, .35577552, 1.676532, 1.787187, 1.623320),
        arguments(SOFTPLUS, .806059, .92124591, 1.041867, 1.919126, 1.846229),
        arguments(PluginActivation.SOFTSIGN, 0, .18301402, 2.337533, 2.337533, 2.095781),
        arguments(PluginActivation.ERF, 0, .46455905, 1.467167, 1.467167, 1.325218),
        arguments(Activation.LINEAR, 0, 1, 1, 1, 1));
  }

  @ParameterizedTest
  @MethodSource("gains")
  void hasTheKnownGains(
      ActivationFunction f,
      double mean,
      double second,
      double forward,
      double standardizing,
      double backward) {
    ActivationMoments moments = new ActivationMoments(f);
    assertThat(moments.mean(1)).isCloseTo(mean, within(5.1e-7));
    assertThat(moments.second(1)).isCloseTo(second, within(5.1e-9));
    assertThat(moments.forwardGain()).isCloseTo(forward, within(5.1e-7));
    assertThat(moments.standardizingGain()).isCloseTo(standardizing, within(5.1e-7));
    assertThat(moments.backwardGain()).isCloseTo(backward, within(5.1e-7));
  }

  @Test
  void knowsWhatIsHomogeneous() {
    for (Activation f : Activation.values()) {
      assertThat(new ActivationMoments(f).isHomogeneous())
          .isEqualTo(List.of(LINEAR, RELU, LEAKY_RELU).contains(f));
    }
    for (boolean named : List.of(true, false)) {
      PluginActivation clip = PluginActivation.clip(6, named);
      assertThat(new ActivationMoments(clip).isHomogeneous()).isFalse();
    }
  }

  /** Cho and Saul 2009, "Kernel Methods for Deep Learning": the arc-cosine kernels. */
  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.999, -0.5, 0, 0.5, 0.999, 0.9999999, 1})
  void followsTheArcCosineKernelsBehindRelu(double c) {
    double angle = Math.acos(c);
    for (double q : SECOND_MOMENTS) {
      double second = q * (Math.sin(angle) + (Math.PI - angle) * c) / (2 * Math.PI);
      double slope = (Math.PI - angle) / (2 * Math.PI);
      ActivationMoments moments = new ActivationMoments(RELU);
      assertThat(moments.second(q, c)).isCloseTo(second, within(1e-10 * q));
      assertThat(moments.slope(q, c)).isCloseTo(slope, within(1e-10));
    }
  }

  /** Williams 1998, "Computation with infinite neural networks": the arc-sine kernel. */
  @ParameterizedTest
  @ValueSource(doubles = {-0.999, -0.5, 0, 0.5, 0.999, 0.9999999, 1})
  void followsTheArcSineKernelBehindErf(double c) {
    ActivationMoments moments = new ActivationMoments(PluginActivation.ERF);
    for (double q : SECOND_MOMENTS) {
      double second = 2 / Math.PI * Math.asin(2 * q * c / (1 + 2 * q));
      double slope = 4 / Math.PI / Math.sqrt((1 + 2 * q) * (1 + 2 * q) - 4 * q * q * c * c);
      assertThat(moments.second(q, c)).isCloseTo(second, within(1e-10 * moments.second(q)));
      assertThat(moments.slope(q, c)).isCloseTo(slope, within(1e-10 * moments.slope(q)));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.01", "0.7", "1", "1.0001", "1.003", "3.99", "4.0000001", "4.02", "6"})
  void findsKinksThatNobodyNames(double end) {
    for (double q : SECOND_MOMENTS) {
      double t = end / Math.sqrt(q);
      double inside = 2 * NORMAL.cumulativeProbability(t) - 1;
      double second =
          q * (inside - 2 * t * NORMAL.density(t)) + 2 * end * end * NORMAL.survivalProbability(t);
      for (boolean named : List.of(true, false)) {
        ActivationMoments moments = new ActivationMoments(PluginActivation.clip(end, named));
        // The closed form itself loses digits where nearly all of the law is cut.
        assertThat(moments.second(q)).isCloseTo(second, within(1e-10 * second + 1e-16 * q));
        assertThat(moments.slope(q)).isCloseTo(inside, within(1e-10 * inside));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.7, 0.5", "1.003, 0.99", "4.02, -0.9", "1.3, 0.99999"})
  void findsKinksThatNobodyNamesInCorrelatedInputs(double end, double c) {
    ActivationMoments named = new ActivationMoments(PluginActivation.clip(end, true));
    ActivationMoments found = new ActivationMoments(PluginActivation.clip(end, false));
    assertThat(found.second(1, c)).isCloseTo(named.second(1, c), within(1e-10));
    assertThat(found.slope(1, c)).isCloseTo(named.slope(1, c), within(1e-10));
  }

  /** By parts: {@code d/dc E f(u) f(v) = q E f'(u) f'(v)} (Price 1958). */
  @ParameterizedTest
  @EnumSource
  void theSlopeIsTheDerivativeOfTheSecondMoment(Activation f) {
    ActivationMoments moments = new ActivationMoments(f);
    double step = 1e-3;
    double derivative =
        (moments.second(2, 0.3 + step) - moments.second(2, 0.3 - step)) / (2 * step);
    assertThat(2 * moments.slope(2, 0.3)).isCloseTo(derivative, within(1e-6));
    double growth = (moments.second(2 + step) - moments.second(2 - step)) / (2 * step);
    assertThat(moments.growth(2)).isCloseTo(growth, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"RELU, 0, 0.5, 0.5", "TANH, 0, 1, 1", "SIGMOID, 0.25, 0.0625, 0.0625"})
  void hasALimitAtZero(Activation f, double second, double slope, double growth) {
    ActivationMoments moments = new ActivationMoments(f);
    assertThat(moments.second(0)).isCloseTo(second, within(1e-15));
    assertThat(moments.slope(0)).isCloseTo(slope, within(1e-12));
    assertThat(moments.growth(0)).isCloseTo(growth, within(1e-3));
  }

  @Test
  void namesAnActivationThatCannotBeIntegrated() {
    PluginActivation broken =
        new PluginActivation("broken", Math::tanh, x -> Double.NaN, List.of());
    assertThatThrownBy(() -> new ActivationMoments(broken).slope(1.5))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the moments of broken cannot be integrated for an input with second moment"
            + " 1.5: its value and derivative must be finite, with finitely many jumps");
    assertThatThrownBy(() -> new ActivationMoments(broken).slope(1.5, 0.5))
        .isInstanceOf(ArithmeticException.class);
    PluginActivation pole = new PluginActivation("pole", x -> 1 / (x - 0.3), x -> 0, List.of());
    assertThatThrownBy(() -> new ActivationMoments(pole).second(1))
        .isInstanceOf(ArithmeticException.class);
    PluginActivation steep = new PluginActivation("steep", x -> Math.exp(x * x), x -> 0, List.of());
    assertThatThrownBy(() -> new ActivationMoments(steep).second(1))
        .isInstanceOf(ArithmeticException.class);
  }
}
