package org.fanin.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvenlyTest {

  @Test
  void aFewAreAllShown() {
    assertThat(Evenly.chosen(numbers(12), 12)).isEqualTo(numbers(12));
    assertThat(Evenly.chosen(List.of(), 12)).isEmpty();
  }

  @Test
  void ofManyTheFirstTheLastAndSomeBetween() {
    assertThat(Evenly.chosen(numbers(101), 5)).containsExactly(0, 25, 50, 75, 100);
    assertThat(Evenly.chosen(numbers(14), 12))
        .hasSize(12)
        .doesNotHaveDuplicates()
        .startsWith(0)
        .endsWith(13);
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
