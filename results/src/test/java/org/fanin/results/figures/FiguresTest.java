package org.fanin.results.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.fanin.results.comparison.ArmSignal;
import org.fanin.results.comparison.LayerSignal;
import org.fanin.results.comparison.LearningCurve;
import org.fanin.results.comparison.LearningCurve.Point;
import org.fanin.results.figures.HistogramGrid.Height;
import org.fanin.results.figures.HistogramGrid.Panel;
import org.fanin.results.histogram.Bins;
import org.fanin.results.histogram.Histogram;
import org.fanin.results.histogram.HistogramSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {

  @Test
  void gridSaysWhatItCutsOffAndLeavesOut() {
    Histogram histogram = counted(Bins.ARTICLE, 0, 0, 0, 0.5f, 7, Float.NaN, Float.NaN, 0);

    String svg = svg(grid(Height.DENSITY, List.of("he & co"), Optional.of(histogram)));

    // Four of six finite values lie in one bin 0.04 wide; one is 7; two of eight are not finite.
    assertThat(svg)
        .contains("peak 16.7", "16.67 % outside", "25.00 % NaN or ∞", "he &amp; co", "dense-1");
    // A light ground keeps bars from covering what is left out.
    assertThat(svg).containsPattern("fill-opacity=\"0.7843\"(?s:.){0,500}16.67 % outside");
  }

  @Test
  void bothEndsOfWhatSaturatesSayHowHighTheyAre() {
    Histogram ends = counted(Bins.ARTICLE, -1, -1, -1, 0.99f, 0.99f, 0.5f, -0.5f, 0);
    Histogram middle = counted(Bins.ARTICLE, -0.01f, 0.01f, 0.01f, 0.9f);

    assertThat(svg(grid(Height.DENSITY, List.of("he"), Optional.of(ends))))
        .contains(">9.38<", ">6.25<");
    assertThat(svg(grid(Height.DENSITY, List.of("he"), Optional.of(middle))))
        .contains("peak 12.5")
        .doesNotContain("6.25");
  }

  @Test
  void gridSaysWhereNothingWasCaptured() {
    assertThat(svg(grid(Height.SHARE, List.of("he"), Optional.empty()))).contains("not captured");
  }

  @Test
  void gridLeavesThePlaceOfALayerThatAnArmHasNotEmpty() {
    var grid = new HistogramGrid(
        List.of("flat"),
        List.of("dense-2"),
        List.of(List.of(new Panel(false, Optional.empty()))),
        Height.SHARE);

    assertThat(svg(grid)).doesNotContain("not captured");
  }

  @ParameterizedTest
  @EnumSource(Height.class)
  void gridIsWideAndTallEnoughForAll(Height height) throws IOException {
    Histogram histogram = counted(Bins.fitting(-3e38, 3e38), 1, -2e38f, 3e38f);
    List<String> arms = IntStream.range(0, 3).mapToObj(i -> "arm " + i).toList();
    List<String> layers = IntStream.range(0, 14).mapToObj(i -> "layer-" + i).toList();
    var panels =
        Collections.nCopies(3, Collections.nCopies(14, new Panel(true, Optional.of(histogram))));

    Figure figure = new HistogramGrid(arms, layers, panels, height).figure();

    assertThat(figure.width()).isGreaterThan(14 * 130);
    assertThat(figure.height()).isGreaterThan(3 * 118);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.png()));
    assertThat(image.getWidth()).isEqualTo(2 * figure.width());
  }

  @Test
  void sameDataGiveTheSamePicture() {
    Histogram histogram = counted(Bins.ARTICLE, 0.1f, 0.2f, 0.9f);
    HistogramGrid grid = grid(Height.DENSITY, List.of("he"), Optional.of(histogram));

    assertThat(grid.figure().png()).isEqualTo(grid.figure().png());
    assertThat(svg(grid)).isEqualTo(svg(grid));
  }

  static Stream<List<LayerSignal>> signals() {
    return Stream.of(
        List.of(signal(1e-300, 1e-300), signal(1e300, 1e300)),
        List.of(signal(0.1, 0.1)),
        List.of(signal(0.1, 0.1), signal(0, 0), signal(0.2, Double.NaN)),
        List.of(signal(0.1, 1e-5), signal(0.3, 0.2), signal(0.2, 0.25)),
        IntStream.range(1, 60).mapToObj(i -> signal(1.0 / i, 1.1 / i)).toList());
  }

  @ParameterizedTest
  @MethodSource("signals")
  void anySignalIsDrawn(List<LayerSignal> layers) throws IOException {
    var plot = new SignalPlot(
        List.of("theory", "lecun"),
        List.of(
            new ArmSignal("theory", layers, Optional.empty()),
            new ArmSignal("lecun", layers.subList(0, 1), Optional.empty())));

    Figure figure = plot.figure().orElseThrow();

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.png()));
    int[] colors =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    assertThat(colors).contains(Palette.arm(0).getRGB(), Palette.arm(1).getRGB());
    assertThat(figure.svg()).isNotEmpty();
  }

  @Test
  void aSignalOfZerosIsNotDrawn() {
    assertThat(new SignalPlot(
                List.of("zeros"),
                List.of(new ArmSignal("zeros", List.of(signal(0, 0)), Optional.empty())))
            .figure())
        .isEmpty();
  }

  private static LayerSignal signal(double measured, double expected) {
    return new LayerSignal(
        "dense",
        new TreeMap<>(Map.of(1, measured, 2, 1.1 * measured)),
        2,
        Double.isNaN(expected) ? OptionalDouble.empty() : OptionalDouble.of(expected),
        OptionalDouble.empty());
  }

  static Stream<List<Point>> losses() {
    return Stream.of(
        List.of(),
        List.of(new Point(1, 2.3)),
        List.of(new Point(1, 2.3), new Point(2, Double.NaN)),
        List.of(new Point(1, Double.NaN), new Point(2, Double.NaN)),
        List.of(new Point(1, 2), new Point(2, Double.POSITIVE_INFINITY)),
        List.of(new Point(1, 2), new Point(2, 2)),
        List.of(new Point(1, 2), new Point(2, 0)),
        List.of(new Point(1, 1e-7), new Point(2, 1e7)));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void anyLossIsDrawn(List<Point> losses) throws IOException {
    var curve = new LearningCurve(List.of(new Point(0, 0.1), new Point(1, 1)), losses);
    var empty = new LearningCurve(List.of(), List.of());

    Figure figure = new LearningCurves(
            List.of("odd <arm>", "cut short"), List.of(List.of(curve, curve), List.of(empty)))
        .figure();

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.png()));
    for (int x = 0; x < image.getWidth(); x += image.getWidth() / 2) {
      int left = x;
      long inked = IntStream.range(0, image.getHeight())
          .filter(y -> image.getRGB(left + 200, y) != Color.WHITE.getRGB())
          .count();
      assertThat(inked).as("ink at %s", left + 200).isPositive();
    }
    assertThat(figure.svg()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3, 24", "100, 4"})
  void curvesArePaintedBySeveralThreadsAtOnce(int arms, int times) {
    List<Point> line =
        IntStream.range(0, 50).mapToObj(i -> new Point(i, 1.0 / (1 + i))).toList();
    var curve = new LearningCurve(line, line);
    Figure figure = new LearningCurves(
            IntStream.range(0, arms).mapToObj(arm -> "arm " + arm).toList(),
            Collections.nCopies(arms, List.of(curve, curve)))
        .figure();
    byte[] png = figure.png();
    byte[] svg = figure.svg();

    IntStream.range(0, times).parallel().forEach(i -> {
      assertThat(Arrays.equals(figure.png(), png)).as("the same pixels").isTrue();
      assertThat(Arrays.equals(figure.svg(), svg)).as("the same SVG").isTrue();
    });
  }

  @Test
  void manyArmsHaveLinesThatDifferAndALegendBelow() {
    List<String> arms = IntStream.range(0, 96).mapToObj(i -> "arm-" + i).toList();
    var curve = new LearningCurve(List.of(new Point(0, 0.1), new Point(1, 1)), List.of());

    Figure figure =
        new LearningCurves(arms, Collections.nCopies(96, List.of(curve, curve))).figure();

    assertThat(figure.height()).isBetween(421, 1500);
    assertThat(new String(figure.svg(), UTF_8))
        .contains(arms.stream().map(arm -> ">" + arm + "<").toList());
    assertThat(IntStream.range(0, Pen.DISTINCT).mapToObj(Pen::ofMany)).doesNotHaveDuplicates();
  }

  @Test
  void partOfAGridHasTheAxesOfAll() {
    Histogram peak = counted(Bins.ARTICLE, 0, 0, 0, 0, 0.5f);
    Histogram flat = counted(Bins.ARTICLE, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f);
    var panels = List.of(
        List.of(new Panel(true, Optional.of(peak))), List.of(new Panel(true, Optional.of(flat))));
    var grid = new HistogramGrid(List.of("first", "second"), List.of("a"), panels, Height.SHARE);

    assertThat(new String(grid.figure(0, 1).svg(), UTF_8))
        .contains(">first<")
        .doesNotContain("second");
    assertThat(new String(grid.figure(1, 2).svg(), UTF_8))
        .contains(">second<")
        .doesNotContain("first");
    assertThat(grid.figure(1, 2).height()).isEqualTo(grid.figure(0, 1).height());
  }

  private static HistogramGrid grid(Height height, List<String> arms, Optional<Histogram> panel) {
    return new HistogramGrid(
        arms, List.of("dense-1"), List.of(List.of(new Panel(true, panel))), height);
  }

  private static String svg(HistogramGrid grid) {
    return new String(grid.figure().svg(), UTF_8);
  }

  private static Histogram counted(Bins bins, float... values) {
    var summary = new HistogramSummary(bins);
    summary.count(values, values.length);
    return summary.histogram(bins);
  }
}
