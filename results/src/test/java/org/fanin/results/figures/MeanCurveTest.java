package org.fanin.results.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.fanin.results.comparison.LearningCurve.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeanCurveTest {

  @Test
  void isTakenOfThoseThatGotAsFar() {
    List<Point> mean = LearningCurves.mean(List.of(line(1, 300, 600, 900), line(2, 300, 600)));

    assertThat(mean).containsExactly(new Point(300, 1.5), new Point(600, 1.5), new Point(900, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e30})
  void hasNoPointWhereARepeatEndsWithinAWindowOfTheOthers(double end) {
    List<Point> cut = List.of(new Point(300, 3), new Point(350, end));

    assertThat(LearningCurves.mean(List.of(line(1, 300, 600), cut)))
        .containsExactly(new Point(300, 2), new Point(600, 1));
  }

  @Test
  void goesOnWhereARepeatDivergesAtTheEndOfAWindow() {
    List<Point> diverged = List.of(new Point(300, 3), new Point(600, Double.NaN));

    assertThat(LearningCurves.mean(List.of(line(1, 300, 600, 900), diverged)))
        .containsExactly(new Point(300, 2), new Point(600, 1), new Point(900, 1));
  }

  @Test
  void endsWhereAllDiverge() {
    List<Point> first = List.of(new Point(300, 3), new Point(350, Double.NaN));
    List<Point> second = List.of(new Point(300, 1), new Point(420, Double.NaN));

    assertThat(LearningCurves.mean(List.of(first, second)))
        .containsExactly(new Point(300, 2), new Point(420, Double.NaN));
  }

  private static List<Point> line(double y, long... steps) {
    return LongStream.of(steps).mapToObj(step -> new Point(step, y)).toList();
  }
}
