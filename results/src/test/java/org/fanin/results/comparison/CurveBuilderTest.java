package org.fanin.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fanin.results.arrow.HistoryRow;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.comparison.LearningCurve.Point;
import org.junit.jupiter.api.Test;

class CurveBuilderTest {

  /** Two epochs of 469 steps, whose rows come every 100 steps and at the end of each. */
  @Test
  void rowsAreAveragedOverWindows() {
    var builder = new CurveBuilder(300);
    for (int step : new int[] {100, 200, 300, 400, 469, 569, 669, 769, 869, 938}) {
      builder.add(HistoryRow.step(1 + step / 470, step, new Score(step, 0), List.of()));
    }

    assertThat(builder.curve().trainLoss())
        .containsExactly(
            new Point(300, 200),
            new Point(569, 1438 / 3.0),
            new Point(869, 769),
            new Point(938, 938));
  }

  @Test
  void aWindowShorterThanARowIsOneRow() {
    var builder = new CurveBuilder(9);
    for (int step : new int[] {100, 200, 250}) {
      builder.add(HistoryRow.step(1, step, new Score(step, 0), List.of()));
    }

    assertThat(builder.curve().trainLoss())
        .containsExactly(new Point(100, 100), new Point(200, 200), new Point(250, 250));
  }

  @Test
  void epochsOfOneStepAreAveragedFromTheFirstOn() {
    var builder = new CurveBuilder(3);
    for (int step = 1; step <= 7; step++) {
      builder.add(HistoryRow.step(step, step, new Score(step, 0), List.of()));
    }

    assertThat(builder.curve().trainLoss())
        .containsExactly(new Point(3, 2), new Point(6, 5), new Point(7, 7));
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
