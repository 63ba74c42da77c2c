package org.fanin.conformance.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormTest {
  private static final int POINTS = 1_000_000;

  @ParameterizedTest
  @EnumSource
  void hasMeanZeroAndVarianceOne(Form form) {
    assertThat(form.standard().getMean()).isCloseTo(0, within(1e-15));
    assertThat(form.standard().getVariance()).isCloseTo(1, within(1e-12));
  }

  /** The fourth moment by the midpoint rule over quantiles. */
  @ParameterizedTest
  @EnumSource
  void hasTheKurtosisItStates(Form form) {
    ContinuousDistribution standard = form.standard();
    double fourth = IntStream.range(0, POINTS)
        .mapToDouble(i -> standard.inverseCumulativeProbability((i + 0.5) / POINTS))
        .map(z -> z * z * z * z)
        .average()
        .orElseThrow();

    assertThat(fourth).isCloseTo(form.kurtosis(), within(1e-3));
  }
}
