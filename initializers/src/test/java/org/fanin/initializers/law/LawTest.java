package org.fanin.initializers.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawTest {

  @Test
  void truncatedDeviationIsTheOneInTheText() {
    double variance = TruncatedNormalDistribution.of(0, 1, -2, 2).getVariance();
    assertThat(Law.TRUNCATED_DEVIATION).isEqualTo(Double.parseDouble("0.87962566103423978"));
    assertThat(Law.TRUNCATED_DEVIATION).isCloseTo(Math.sqrt(variance), within(1e-14));
    assertThat(variance).isCloseTo(0.77374130355, within(1e-11));
    assertThat(1 / Law.TRUNCATED_DEVIATION).isCloseTo(1.13684723434, within(5.1e-12));
  }

  @ParameterizedTest
  @CsvSource({"TRUNCATED_NORMAL, 2.27369446867", "UNIFORM, 1.732050807569"})
  void endsAtItsBounds(Law law, double bound) {
    assertThat(law.quantile(0x1p-53)).isCloseTo(-bound, within(1e-11));
    assertThat(law.quantile(1 - 0x1p-53)).isCloseTo(bound, within(1e-11));
  }
}
