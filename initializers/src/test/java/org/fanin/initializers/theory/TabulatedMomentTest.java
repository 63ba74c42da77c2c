package org.fanin.initializers.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TabulatedMomentTest {
  private static final double PRECISION = 1e-9;

  static Stream<ActivationFunction> activations() {
    return Stream.concat(
        Stream.of(Activation.values()),
        Stream.of(
            PluginActivation.SOFTSIGN,
            PluginActivation.ERF,
            PluginActivation.clip(1, true),
            PluginActivation.clip(0.3, false),
            new PluginActivation("sine", x -> Math.sin(30 * x), x -> 0, List.of()),
            new PluginActivation("step", x -> x > 1 ? 1 : 0, x -> 0, List.of(1.0)),
            new PluginActivation(
                "shrink", x -> Math.abs(x) > 1 ? x : 0, x -> 0, List.of(-1.0, 1.0)),
            new PluginActivation("root", x -> Math.sqrt(Math.abs(x)), x -> 0, List.of()),
            new PluginActivation("nothing", x -> 0, x -> 0, List.of())));
  }

  /** Over 60 octaves, and among them in the intervals of five. */
  @ParameterizedTest
  @MethodSource("activations")
  void isWhatIsIntegrated(ActivationFunction activation) {
    var exact = new ActivationMoments(activation);
    var table = new TabulatedMoment(activation);
    var random = new SplittableRandom(1);
    DoubleStream wide = random.doubles(60, -40, 20).map(power -> Math.pow(2, power));
    DoubleStream narrow = random.doubles(100, -4, 1).map(power -> Math.pow(2, power));
    DoubleStream edges = DoubleStream.of(0, 1, Math.nextDown(1), 1.125, 1e-320, 1e-300, 1e25);
    DoubleStream.concat(edges, DoubleStream.concat(wide, narrow)).forEach(q -> {
      if (isKnown(exact, q)) {
        double second = exact.second(q);
        assertThat(table.applyAsDouble(q))
            .as("%s", q)
            .isCloseTo(second, within(PRECISION * second));
      } else {
        assertThatThrownBy(() -> table.applyAsDouble(q))
            .as("%s", q)
            .isInstanceOf(ArithmeticException.class);
      }
    });
  }

  /** Williams 1998, "Computation with infinite neural networks": the arc-sine kernel. */
  @Test
  void followsTheArcSineKernel() {
    var table = new TabulatedMoment(PluginActivation.ERF);
    for (double q = 1e-6; q < 1e6; q *= 1.03) {
      double second = 2 / Math.PI * Math.asin(2 * q / (1 + 2 * q));
      assertThat(table.applyAsDouble(q)).isCloseTo(second, within(PRECISION * second));
    }
  }

  @Test
  void asksTheActivationNoMoreOnceItKnows() {
    var asked = new AtomicLong();
    var counting = new PluginActivation(
        "counting",
        x -> {
          asked.incrementAndGet();
          return Math.tanh(x);
        },
        x -> 0,
        List.of());
    var table = new TabulatedMoment(counting);
    double[] octave = new SplittableRandom(1).doubles(100_000, 1, 2).toArray();
    DoubleStream.of(octave).forEach(table::applyAsDouble);
    long before = asked.get();
    DoubleStream.of(octave).forEach(table::applyAsDouble);

    assertThat(asked).hasValue(before);
    assertThat(before).isLessThan(100_000);
  }

  /** {@code E exp(sqrt(q) Z)^2 = exp(2 q)}, of which theory knows nothing beyond the law's 12 deviations. */
  @Test
  void refusesOnlyWhatCannotBeIntegrated() {
    var exponential = new PluginActivation("exp", Math::exp, Math::exp, List.of());
    var exact = new ActivationMoments(exponential);
    double most = 1;
    while (isKnown(exact, most * 1.001)) {
      most *= 1.001;
    }
    var table = new TabulatedMoment(exponential);

    assertThat(table.applyAsDouble(most))
        .isCloseTo(exact.second(most), within(1e-9 * exact.second(most)));
    assertThatThrownBy(() -> table.applyAsDouble(1e3))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith(
            "the moments of exp cannot be integrated for an input with second" + " moment 1000.0");
  }

  private static boolean isKnown(ActivationMoments moments, double q) {
    try {
      return Double.isFinite(moments.second(q));
    } catch (ArithmeticException e) {
      return false;
    }
  }
}
