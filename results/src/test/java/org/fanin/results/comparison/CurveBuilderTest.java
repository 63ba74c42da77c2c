package org.fanin.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fanin.results.arrow.HistoryRow;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.comparison.LearningCurve.Point;
import org.junit.jupiter.api.Test;

class CurveBuilderTest {

  @Test
  void stepsAreAveragedOverWindowsButTheFirst() {
    var builder = new CurveBuilder(3);
    for (int step = 1; step <= 7; step++) {
      builder.add(HistoryRow.step(1, step, new Score(step, 0), List.of()));
    }

    assertThat(builder.curve().trainLoss())
        .containsExactly(new Point(1, 1), new Point(3, 2.5), new Point(6, 5), new Point(7, 7));
  }

  @Test
  void windowsHoldWhereNotEveryStepIsLogged() {
    var builder = new CurveBuilder(10);
    for (int step = 4; step <= 28; step += 8) {
      builder.add(HistoryRow.step(1, step, new Score(step, 0), List.of()));
    }

    assertThat(builder.curve().trainLoss())
        .containsExactly(new Point(4, 4), new Point(20, 16), new Point(28, 28));
  }

  @Test
  void epochsAreCountedToTheFirstThatIsGood() {
    var builder = new CurveBuilder(1);
    double[] accuracies = {0.1, 0.94, 0.95, 0.9};
    for (int epoch = 0; epoch < accuracies.length; epoch++) {
      builder.add(
          HistoryRow.epoch(epoch, epoch, Optional.empty(), new Score(1, accuracies[epoch])));
    }

    assertThat(builder.curve().epochsTo(0.95)).hasValue(2);
    assertThat(builder.curve().epochsTo(0.96)).isEmpty();
  }
}
