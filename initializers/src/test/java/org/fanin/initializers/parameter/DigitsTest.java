package org.fanin.initializers.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "2, 2",
    "100, 100",
    "0.0505076, 0.0505",
    "-1.2345, -1.23",
    "1234567, 1230000",
    "0.00001, 0.00001",
    "1.5e-9, 1.5e-9",
    "1e30, 1e30",
  })
  void writesThreeSignificantDigits(double number, String text) {
    assertThat(Digits.three(number)).isEqualTo(text);
  }
}
