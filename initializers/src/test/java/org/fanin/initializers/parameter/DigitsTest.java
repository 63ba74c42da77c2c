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
    "123456.7, 123000",
    "1234567, 1.23e6",
    "0.00012, 0.00012",
    "0.00001, 1e-5",
    "1.5e-9, 1.5e-9",
    "1e30, 1e30",
  })
  void writesThreeSignificantDigits(double number, String text) {
    assertThat(Digits.three(number)).isEqualTo(text);
  }
}
