package org.fanin.benchmarks.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fanin.benchmarks.table.Series;
import org.fanin.benchmarks.table.Unit;
import org.junit.jupiter.api.Test;

class RoundsTest {

  @Test
  void measuresInTurn() {
    List<String> calls = new ArrayList<>();
    Rounds.of(2, Unit.SECONDS, List.of(() -> call(calls, "a"), () -> call(calls, "b")));
    assertThat(calls).containsExactly("a", "b", "a", "b");
  }

  @Test
  void warmUpIsNotCounted() {
    var next = new AtomicInteger();
    List<Series> series = Rounds.warmed(3, Unit.SECONDS, List.of(() -> next.getAndIncrement()));
    assertThat(series).containsExactly(new Series(Unit.SECONDS, List.of(1.0, 2.0, 3.0)));
  }

  private static double call(List<String> calls, String name) {
    calls.add(name);
    return 0;
  }
}
