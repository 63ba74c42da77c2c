package org.fanin.conformance.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fanin.conformance.verdict.Fault;
import org.fanin.conformance.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "3.004, 3.0",
    "0.2501, 0.25",
    "0.1, 0.10",
    "0.00010001, '1/10,000'",
    "0, 0",
    "NaN, NaN",
    "Infinity, ∞",
  })
  void aFactorHasTwoDigits(double factor, String words) {
    assertThat(words(new Fault.Variance(factor))).isEqualTo("variance × " + words);
  }

  @Test
  void theLeastFactorHasWords() {
    assertThat(words(new Fault.Variance(Double.MIN_VALUE))).startsWith("variance × 1/20");
  }

  @ParameterizedTest
  @CsvSource({"0.123, 0.12", "-1234, -1200", "0, 0", "NaN, NaN", "Infinity, ∞", "-Infinity, -∞"})
  void everyNumberHasWords(double number, String words) {
    assertThat(words(new Fault.Mean(number))).isEqualTo("mean off by " + words + " deviations");
    assertThat(words(new Fault.NotOrthogonal(number))).isEqualTo("not orthogonal, off by " + words);
    assertThat(words(new Fault.PreferredDirection(number))).isEqualTo("an entry has mean " + words);
    assertThat(words(new Fault.Correlated(number))).isEqualTo("correlation " + words);
  }

  @Test
  void countsWeightsThatAreNotFinite() {
    assertThat(words(new Fault.NotFinite(2_000_000))).isEqualTo("weights not finite: 2,000,000");
  }

  private static String words(Fault fault) {
    return Words.of(Verdict.of(List.of(fault)));
  }
}
