package org.fanin.results.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.fanin.results.comparison.LearningCurve;
import org.fanin.results.comparison.LearningCurve.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XChart draws labels as shapes: there is no text to be found in the SVG. */
class TickLabelsTest {

  private static final int LOSS_AT = 560;

  @ParameterizedTest
  @ValueSource(doubles = {1e2, 1e4, 1e6, 1e12, 1e38, 1e300})
  void thoseOfLossesThatExplodeStandApart(double last) throws IOException {
    List<Point> two = List.of(new Point(1, 0.1), new Point(2, last));
    List<Point> many = IntStream.range(0, 50)
        .mapToObj(i -> new Point(i, 0.1 * Math.pow(10 * last, i * i / 2401.0)))
        .toList();

    assertReadable(heights(new LearningCurve(List.of(new Point(0, 0.1)), two), LOSS_AT));
    assertReadable(heights(new LearningCurve(List.of(new Point(0, 0.1)), many), LOSS_AT));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0012, 0.1, 0.10005, 0.1135, 0.19, 0.35, 0.49, 0.97, 0.9999})
  void thoseOfAccuraciesAreMoreThanThatOfZero(double last) throws IOException {
    List<Point> accuracies = List.of(new Point(0, 0.001), new Point(1, last));

    assertReadable(heights(new LearningCurve(accuracies, List.of(new Point(1, 2.3))), 0));
  }

  private static void assertReadable(List<Integer> heights) {
    assertThat(heights).hasSizeBetween(3, 16).allMatch(height -> height < 24);
  }

  /** How tall, in pixels, the labels are of the upward axis in the chart that begins at a place. */
  private static List<Integer> heights(LearningCurve curve, int chart) throws IOException {
    Figure figure = new LearningCurves(List.of("arm"), List.of(List.of(curve, curve))).figure();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.png()));
    var heights = new ArrayList<Integer>();
    int height = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      int row = y;
      boolean inked = IntStream.range(2 * chart + 60, 2 * chart + 90)
          .anyMatch(x -> image.getRGB(x, row) != Color.WHITE.getRGB());
      if (height > 0 && !inked) {
        heights.add(height);
      }
      height = inked ? height + 1 : 0;
    }
    return heights;
  }
}
