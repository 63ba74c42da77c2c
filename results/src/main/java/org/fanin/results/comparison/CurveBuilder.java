package org.fanin.results.comparison;

import java.util.ArrayList;
import java.util.List;
import org.fanin.results.arrow.HistoryRow;
import org.fanin.results.arrow.HistoryRow.Kind;
import org.fanin.results.comparison.LearningCurve.Point;

/** Makes a {@link LearningCurve} of rows as they come, and keeps a point an epoch and one a window. */
public final class CurveBuilder {

  private final long window;
  private final List<Point> testAccuracy = new ArrayList<>();
  private final List<Point> trainLoss = new ArrayList<>();
  private long step;
  private double sum;
  private long count;

  /**
   * A builder whose points of the training loss are each the mean of the rows that end within {@code
   * window} steps, or one row that spans more.
   */
  public CurveBuilder(long window) {
    this.window = window;
  }

  /** Adds the next row of a history. */
  public void add(HistoryRow row) {
    if (row.kind() == Kind.EPOCH) {
      row.test().ifPresent(test -> testAccuracy.add(new Point(row.epoch(), test.accuracy())));
      return;
    }
    if (count > 0 && (row.step() - 1) / window > (step - 1) / window) {
      endWindow();
    }
    step = row.step();
    sum += row.train().orElseThrow().loss();
    count++;
  }

  /** The curve of all rows. */
  public LearningCurve curve() {
    if (count > 0) {
      endWindow();
    }
    return new LearningCurve(testAccuracy, trainLoss);
  }

  private void endWindow() {
    trainLoss.add(new Point(step, sum / count));
    sum = 0;
    count = 0;
  }
}
