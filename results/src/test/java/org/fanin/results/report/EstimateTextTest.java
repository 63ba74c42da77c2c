package org.fanin.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.fanin.results.comparison.Estimate;
import org.junit.jupiter.api.Test;

class EstimateTextTest {

  @Test
  void shareHasAnIntervalWhereItFits() {
    assertThat(percent(0.3, 0.32)).isEqualTo("31.00 ± 12.71 %");
    assertThat(percent(0.5)).isEqualTo("50.00 %");
    assertThat(percent(1, 1, 1)).isEqualTo("100 %");
    assertThat(percent(0, 0)).isEqualTo("0 %");
    assertThat(percent()).isEqualTo("–");
  }

  @Test
  void shareWhoseIntervalWouldBeImpossibleHasItsRange() {
    assertThat(percent(0.1875, 0.8025)).isEqualTo("49.50 % (18.75 to 80.25 %)");
    assertThat(percent(0, 0, 1 / 128.0)).isEqualTo("0.26 % (0 to 0.78 %)");
    assertThat(percent(0.99, 1)).isEqualTo("99.50 % (99.00 to 100 %)");
  }

  @Test
  void whatIsNoShareHasNoBounds() {
    assertThat(EstimateText.number(Estimate.of(DoubleStream.of(1, 2)))).isEqualTo("1.5 ± 6.4");
  }

  @Test
  void sizeWhoseIntervalWouldReachBelow0HasItsRange() {
    assertThat(EstimateText.size(Estimate.of(DoubleStream.of(1, 2)))).isEqualTo("1.5 (1 to 2)");
    assertThat(EstimateText.size(Estimate.of(DoubleStream.of(1, 1.01)))).isEqualTo("1.005 ± 0.064");
    assertThat(EstimateText.size(Estimate.of(DoubleStream.of(2, 2)))).isEqualTo("2");
    assertThat(EstimateText.size(Optional.empty())).isEqualTo("–");
  }

  @Test
  void epochsSayHowManyTrialsGetThereUnlessAllDo() {
    assertThat(EstimateText.epochs(Estimate.of(DoubleStream.of(1, 1, 2)), 3))
        .isEqualTo("1.333 (1 to 2)");
    assertThat(EstimateText.epochs(Estimate.of(DoubleStream.of(2, 3)), 3))
        .isEqualTo("2.5 (2 to 3) in 2 of 3");
    assertThat(EstimateText.epochs(Optional.empty(), 3)).isEqualTo("never");
    assertThat(EstimateText.epochs(Optional.empty(), 0)).isEqualTo("–");
  }

  private static String percent(double... shares) {
    return EstimateText.percent(Estimate.of(DoubleStream.of(shares)));
  }
}
