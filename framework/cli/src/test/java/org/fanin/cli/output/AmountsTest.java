package org.fanin.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "59499, 59 s",
    "59500, 1 min 0 s",
    "140000, 2 min 20 s",
    "3599600, 1 h 0 min",
    "90061000, 25 h 1 min"
  })
  void writesTimesInTheirTwoLargestUnits(long millis, String text) {
    assertThat(Amounts.time(Duration.ofMillis(millis))).isEqualTo(text);
  }

  @Test
  void writesCountsAndShapes() {
    assertThat(Amounts.count(1, "trial")).isEqualTo("1 trial");
    assertThat(Amounts.count(140_625, "step")).isEqualTo("140,625 steps");
    assertThat(Amounts.count(2, "class", "classes")).isEqualTo("2 classes");
    assertThat(Amounts.shape(List.of(28, 28, 1))).isEqualTo("28 x 28 x 1");
  }
}
