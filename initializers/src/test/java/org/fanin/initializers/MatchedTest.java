package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.fanin.initializers.Matched.Direction.BACKWARD;
import static org.fanin.initializers.Matched.Direction.BALANCED;
import static org.fanin.initializers.Matched.Direction.FORWARD;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.theory.MeanField;
import org.fanin.initializers.theory.Propagation;
import org.fanin.initializers.theory.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MatchedTest {
  private static final Kernel KERNEL = Kernel.dense("hidden", 300, 100);
  private static final Law LAW = Law.TRUNCATED_NORMAL;

  /** An activation that Fanin does not bring, and of which no derivative is known. */
  private record Own(String label, DoubleUnaryOperator function) implements ActivationFunction {
    @Override
    public double value(double x) {
      return function.applyAsDouble(x);
    }

    @Override
    public double derivative(double x) {
      return Double.NaN;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LINEAR, 1, 1",
    "RELU, 1.414214, 1.414214",
    "LEAKY_RELU, 1.386750, 1.386750",
    "TANH, 1.592537, 1.467414",
    "SIGMOID, 1.846229, 4.722646",
    "SELU, 1, 0.966026",
    "ELU, 1.245198, 1.223429",
    "GELU, 1.533530, 1.481114",
    "SILU, 1.676532, 1.623320",
    "SOFTPLUS, 1.041867, 1.846229",
  })
  void theGainIsTheRootOfTheInverseMean(Activation f, double forward, double backward) {
    double a = forward * forward / 300;
    double b = backward * backward / 100;
    assertThat(variance(FORWARD, f)).isCloseTo(a, within(2e-6 * a));
    assertThat(variance(BACKWARD, f)).isCloseTo(b, within(2e-6 * b));
    assertThat(variance(BALANCED, f)).isCloseTo(2 / (1 / a + 1 / b), within(2e-6 * a));
  }

  @Test
  void isTheNamedLawToTheBit() {
    assertSame(Activation.RELU, FORWARD, new He.Sampler(LAW));
    assertSame(Activation.LEAKY_RELU, FORWARD, new Kaiming.Sampler(0.2, FanMode.FAN_IN, LAW));
    assertSame(Activation.SELU, FORWARD, new LeCun.Sampler(LAW));
    assertSame(Activation.LINEAR, FORWARD, new LeCun.Sampler(LAW));
    assertSame(Activation.LINEAR, BALANCED, new Glorot.Sampler(LAW));
    assertSame(Activation.RELU, BACKWARD, new Kaiming.Sampler(0, FanMode.FAN_OUT, LAW));
  }

  private static void assertSame(
      Activation f, Matched.Direction direction, WeightInitializer named) {
    Kernel kernel = KERNEL.followedBy(f);
    assertThat(new Matched.Sampler(direction, LAW).sample(kernel, new SplittableRandom(1)))
        .isEqualTo(named.sample(kernel, new SplittableRandom(1)));
  }

  @ParameterizedTest
  @EnumSource
  void forwardKeepsThePreActivationsSecondMoment(Activation f) {
    double scale = 300 * variance(FORWARD, f);
    assertThat(new MeanField(f, scale, 0).secondMoment(1)).isCloseTo(1, within(1e-11));
  }

  @ParameterizedTest
  @EnumSource
  void backwardKeepsTheGradientsSecondMoment(Activation f) {
    double variance = variance(BACKWARD, f);
    // Weights that make the second moment 1, then the layer, then the function.
    Propagation passed = Propagation.of(
        List.of(new Stage.Weights(1, 100, variance, 1 - variance), new Stage.Activate(f)), 1);
    assertThat(passed.gradient().get(0)).isCloseTo(1, within(1e-11));
  }

  @Test
  void takesAnyActivation() {
    var mish = new Own("mish", x -> x * Math.tanh(Math.log1p(Math.exp(x))));
    // By the trapezoidal rule with 200,000 points.
    assertThat(variance(FORWARD, mish)).isCloseTo(1 / (300 * 0.4523421923758), within(1e-12));
    assertThat(variance(FORWARD, new Own("cube", x -> x * x * x)))
        .isCloseTo(1 / (300 * 15.0), within(1e-12));
  }

  @Test
  void namesActivationAndLayerWhereThereIsNoMean() {
    assertThatThrownBy(() -> variance(FORWARD, new Own("reciprocal", x -> 1 / x)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("matched has no law for the activation reciprocal after hidden: the moments of"
            + " reciprocal cannot be integrated for an input with second moment 1.0: its value and"
            + " derivative must be finite, with finitely many jumps");
    assertThatThrownBy(() -> variance(BACKWARD, new Own("tanh-without-slope", Math::tanh)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "matched has no law for the activation tanh-without-slope after hidden: ");
    assertThatThrownBy(() -> variance(FORWARD, new Own("nothing", x -> 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "matched has no law for the activation nothing after hidden: it lets nothing through");
  }

  private static double variance(Matched.Direction direction, ActivationFunction f) {
    return new Matched.Sampler(direction, Law.NORMAL)
        .variance(KERNEL.followedBy(f))
        .orElseThrow();
  }
}
