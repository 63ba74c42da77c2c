package org.fanin.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeriesTest {

  private static final Series SLOW = new Series(Unit.SECONDS, List.of(4.0, 9.0, 2.0));
  private static final Series FAST = new Series(Unit.SECONDS, List.of(2.0, 3.0, 4.0));

  @Test
  void medianIsTheMiddleOrTheMeanOfBothMiddles() {
    assertThat(SLOW.median()).isEqualTo(4);
    assertThat(new Series(Unit.SECONDS, List.of(1.0, 8.0, 2.0, 4.0)).median()).isEqualTo(3);
  }

  @Test
  void ratioIsTakenRoundByRound() {
    var comparison = new Comparison("work", SLOW, "other", FAST, Optional.empty());
    assertThat(comparison.ratio().values()).containsExactly(2.0, 3.0, 0.5);
    assertThat(comparison.ratio().median()).isEqualTo(2);
  }

  @Test
  void sumIsTakenRoundByRound() {
    assertThat(SLOW.plus(FAST).values()).containsExactly(6.0, 12.0, 6.0);
  }

  @Test
  void nothingHasNoMedian() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Series(Unit.SECONDS, List.of()));
  }

  @Test
  void onlyTheSameRoundsInTheSameUnitCompare() {
    var once = new Series(Unit.SECONDS, List.of(1.0));
    var bytes = new Series(Unit.BYTES_A_SECOND, List.of(1.0, 2.0, 3.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Comparison("work", SLOW, "other", once, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Comparison("work", SLOW, "other", bytes, Optional.empty()));
  }
}
