package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.theory.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AutoInitTest {
  private static final Kernel KERNEL = Kernel.dense("dense-2", 400, 300);

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "0.1307, 0.0949, 1", "-3, 0.5, 0.25"})
  void varianceBringsTheSignalToItsVariance(double mean, double variance, double wanted) {
    Signal input = new Signal(mean, variance);
    double drawn = new AutoInit.Sampler(wanted, Law.NORMAL)
        .receiving(input)
        .variance(KERNEL)
        .getAsDouble();
    assertThat(drawn).isCloseTo(wanted / (400 * (variance + mean * mean)), within(1e-15));
    assertThat(input.weighted(400, drawn, 0).variance()).isCloseTo(wanted, within(1e-12));
  }

  @Test
  void behindReluItIsHeAndBehindALinearLayerLeCun() {
    AutoInit.Sampler autoInit = new AutoInit.Sampler(1, Law.TRUNCATED_NORMAL);
    Signal relu = Signal.STANDARD.activated(Activation.RELU);
    assertThat(autoInit.receiving(relu).variance(KERNEL).getAsDouble())
        .isCloseTo(new He.Sampler(Law.NORMAL).variance(KERNEL).getAsDouble(), within(1e-12));
    assertThat(autoInit.receiving(Signal.STANDARD).variance(KERNEL))
        .isEqualTo(new LeCun.Sampler(Law.NORMAL).variance(KERNEL));
  }

  @ParameterizedTest
  @EnumSource(Law.class)
  void drawsByTheLawAsked(Law law) {
    var expected = new LeCun.Sampler(law).sample(KERNEL, new SplittableRandom(1));
    assertThat(new AutoInit.Sampler(1, law).sample(KERNEL, new SplittableRandom(1)))
        .isEqualTo(expected);
  }

  @Test
  void hasNoVarianceWithoutItsSignal() {
    assertThat(new AutoInit.Sampler(1, Law.NORMAL).variance(KERNEL)).isEmpty();
  }

  @Test
  void refusesASignalThatIsAlwaysZero() {
    assertThatThrownBy(() -> new AutoInit.Sampler(1, Law.NORMAL).receiving(new Signal(0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("autoinit cannot fit a signal that is always 0");
  }
}
