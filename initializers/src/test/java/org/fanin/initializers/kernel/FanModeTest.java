package org.fanin.initializers.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FanModeTest {

  @ParameterizedTest
  @CsvSource({"FAN_IN, 4", "FAN_OUT, 9", "FAN_AVERAGE, 6.5", "FAN_GEOMETRIC_AVERAGE, 6"})
  void namesAFan(FanMode mode, double fan) {
    assertThat(mode.of(Kernel.dense("hidden", 4, 9))).isEqualTo(fan);
  }
}
