package org.fanin.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignificanceTest {

  /** The quantiles of Student's t as tables give them, two-sided. */
  @ParameterizedTest
  @CsvSource({"4.302653, 2, 0.05", "2.776445, 4, 0.05", "-9.924843, 2, 0.01", "0, 3, 1"})
  void pValueIsThatOfStudentsT(double t, int freedom, double expected) {
    assertThat(Significance.ofStudent(t, freedom)).isCloseTo(expected, within(1e-6));
  }

  /** R: {@code p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")} is 0.03 0.06 0.06 0.02. */
  @Test
  void correctsAsHolmDoes() {
    assertThat(corrected(0.01, 0.04, 0.03, 0.005))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
        .containsExactly(0.03, 0.06, 0.06, 0.02);
    assertThat(corrected(0.9, 0.8)).containsExactly(1.0, 1.0);
  }

  @Test
  void whatWasNotTestedDoesNotCount() {
    List<OptionalDouble> corrected = Significance.corrected(
        List.of(OptionalDouble.empty(), OptionalDouble.of(0.02), OptionalDouble.empty()));

    assertThat(corrected)
        .containsExactly(OptionalDouble.empty(), OptionalDouble.of(0.02), OptionalDouble.empty());
  }

  private static List<Double> corrected(Double... pValues) {
    return Significance.corrected(Stream.of(pValues).map(OptionalDouble::of).toList()).stream()
        .map(OptionalDouble::orElseThrow)
        .toList();
  }
}
