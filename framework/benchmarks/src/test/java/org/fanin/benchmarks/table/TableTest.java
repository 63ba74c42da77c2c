package org.fanin.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void showsMediansSpreadAndGoals() {
    var fanin = new Series(Unit.SECONDS, List.of(0.0021, 0.0022, 0.0024));
    var other = new Series(Unit.SECONDS, List.of(0.002, 0.002, 0.002));
    var written = new Series(Unit.BYTES_A_SECOND, List.of(8e8));
    var copied = new Series(Unit.BYTES_A_SECOND, List.of(1e9));

    String table = Table.of(List.of(
        new Comparison("a step", fanin, "the least", other, Optional.of(Goal.atMost(1.05))),
        new Comparison("capture", written, "a copy", copied, Optional.of(Goal.atLeast(0.7))),
        new Comparison("start", fanin, "hello", other, Optional.empty())));

    assertThat(table).isEqualTo("""
        | what    | Fanin    | against   | its figure | ratio               | goal          |
        | ------- | -------- | --------- | ---------- | ------------------- | ------------- |
        | a step  | 2.2 ms   | the least | 2 ms       | 1.10 (1.05 to 1.20) | ≤ 1.05 missed |
        | capture | 0.8 GB/s | a copy    | 1 GB/s     | 0.80 (0.80 to 0.80) | ≥ 0.7 met     |
        | start   | 2.2 ms   | hello     | 2 ms       | 1.10 (1.05 to 1.20) |               |
        """);
  }

  @Test
  void writesSecondsInAUnitThatFits() {
    assertThat(Unit.SECONDS.text(71.26)).isEqualTo("71.3 s");
    assertThat(Unit.SECONDS.text(0.0713)).isEqualTo("71.3 ms");
    assertThat(Unit.SECONDS.text(0.0000713)).isEqualTo("71.3 µs");
  }
}
