package org.fanin.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void intervalIsStudents() {
    Estimate estimate = Estimate.of(DoubleStream.of(1, 2, 3)).orElseThrow();

    assertThat(estimate.count()).isEqualTo(3);
    assertThat(estimate.mean()).isEqualTo(2);
    // t(0.975, 2) = 4.30265, s = 1.
    assertThat(estimate.halfWidth().orElseThrow()).isCloseTo(4.302653 / Math.sqrt(3), within(1e-6));
  }

  @Test
  void twoRepeatsHaveAWideInterval() {
    Estimate estimate = Estimate.of(DoubleStream.of(0.3, 0.32)).orElseThrow();

    // t(0.975, 1) = 12.7062, s / sqrt(2) = 0.01.
    assertThat(estimate.halfWidth().orElseThrow()).isCloseTo(0.127062, within(1e-6));
  }

  @Test
  void oneRepeatSaysNothingOfOthers() {
    assertThat(Estimate.of(DoubleStream.of(0.5))).hasValueSatisfying(estimate -> {
      assertThat(estimate.mean()).isEqualTo(0.5);
      assertThat(estimate.halfWidth()).isEmpty();
    });
  }

  @Test
  void repeatsThatAgreeHaveNoWidth() {
    Estimate estimate = Estimate.of(DoubleStream.of(0.098, 0.098, 0.098)).orElseThrow();

    assertThat(estimate.mean()).isEqualTo(0.098);
    assertThat(estimate.halfWidth()).hasValue(0);
  }

  @Test
  void noRepeatHasNoMean() {
    assertThat(Estimate.of(DoubleStream.empty())).isEmpty();
  }

  @Test
  void infiniteLossesHaveNoInterval() {
    Estimate estimate =
        Estimate.of(DoubleStream.of(1, Double.POSITIVE_INFINITY)).orElseThrow();

    assertThat(estimate.mean()).isInfinite();
    assertThat(estimate.halfWidth()).isEmpty();
  }
}
