package org.fanin.initializers.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnitMomentsTest {

  @Test
  void momentsAreThoseOfTheColumns() {
    UnitMoments moments = UnitMoments.of(new float[] {1, 10, 3, 10, 5, 40}, 2);
    assertThat(moments.means()).containsExactly(new double[] {3, 20}, within(1e-12));
    assertThat(moments.variances()).containsExactly(new double[] {8 / 3.0, 200}, within(1e-12));
  }

  @Test
  void momentsOfTheLayerAreThoseOfAllValues() {
    float[] values = {1, 10, 3, 10, 5, 40};
    double mean = 69 / 6.0;
    double square = 0;
    for (float value : values) {
      square += (value - mean) * (value - mean) / values.length;
    }
    UnitMoments moments = UnitMoments.of(values, 2);
    assertThat(moments.mean()).isCloseTo(mean, within(1e-12));
    assertThat(moments.deviation()).isCloseTo(Math.sqrt(square), within(1e-12));
  }

  @Test
  void losesNoDigitWhereTheMeanIsLarge() {
    UnitMoments moments = UnitMoments.of(new float[] {1e7f, 1e7f + 1, 1e7f + 2}, 1);
    assertThat(moments.variances()[0]).isCloseTo(2 / 3.0, within(1e-8));
  }

  @Test
  void everyUnitHasBothMoments() {
    assertThatThrownBy(() -> new UnitMoments(new double[2], new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 means and 1 variances");
  }
}
