package org.fanin.results.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "2, 2",
    "0.44721359, 0.4472",
    "-12345.6, -12350",
    "999999, 1000000",
    "0.0001, 0.0001",
    "0.00012345, 0.0001234",
    "0.0000123456, 1.235e-5",
    "5.893e9, 5.893e9",
    "-1.5e-300, -1.5e-300",
    "NaN, NaN",
    "Infinity, ∞",
    "-Infinity, -∞"
  })
  void significantDigitsInAnyLocale(double value, String text) {
    assertThat(Numbers.significant(value, 4)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "1, 100 %",
    "0.9753, 97.53 %",
    "0.1135, 11.35 %",
    "0.00001, <0.01 %",
    "0.99999, >99.99 %",
    "0.0001, 0.01 %",
    "NaN, NaN %"
  })
  void percentNeverPretendsToBeExact(double share, String text) {
    assertThat(Numbers.percent(share)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 7, 999, 1_000, 575_050, 1_000_000, -1, -999, -1_000, -123_456, Long.MIN_VALUE})
  void thousandsAreSetApart(long count) {
    assertThat(Numbers.count(count)).isEqualTo(String.format(Locale.ROOT, "%,d", count));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "1, 1 byte",
    "999, 999 bytes",
    "1000, 1.0 kB",
    "999949, 999.9 kB",
    "999950, 1.0 MB",
    "2344800000, 2.3 GB",
    "9223372036854775807, 9.2 EB"
  })
  void writesBytesInPowersOfThousand(long bytes, String text) {
    assertThat(Numbers.bytes(bytes)).isEqualTo(text);
  }
}
