package org.fanin.results.comparison;

import java.util.List;
import java.util.OptionalInt;

/**
 * How one trial learned.
 *
 * @param testAccuracy by epoch, from 0 where the state before the first step was measured
 * @param trainLoss by step, each point the mean over a window of steps
 */
public record LearningCurve(List<Point> testAccuracy, List<Point> trainLoss) {

  public LearningCurve {
    testAccuracy = List.copyOf(testAccuracy);
    trainLoss = List.copyOf(trainLoss);
  }

  /**
   * One point.
   *
   * @param x the epoch, or the last step of the window
   * @param y the value there
   */
  public record Point(long x, double y) {}

  /** The first epoch after which the test accuracy is at least {@code accuracy}. */
  public OptionalInt epochsTo(double accuracy) {
    return testAccuracy.stream()
        .filter(point -> point.y() >= accuracy)
        .mapToInt(point -> (int) point.x())
        .findFirst();
  }
}
