package org.fanin.results.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.awt.Graphics2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.fanin.results.comparison.LearningCurve;
import org.fanin.results.comparison.LearningCurve.Point;
import org.fanin.results.text.Numbers;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Test accuracy by epoch and training loss by step: a thin line a repeat, a thick line their mean.
 * Accuracies are stretched towards 100 % if any of them is at least 50 %. Of more than {@value #FEW}
 * arms there are only the means, and the legend stands below.
 *
 * @param arms the names of the arms
 * @param repeats the curves of each arm
 */
public record LearningCurves(List<String> arms, List<List<LearningCurve>> repeats) {

  /** Up to so many arms are told apart by colours alone. */
  public static final int FEW = 7;

  /** So many arms are drawn in ways that differ. */
  public static final int DISTINCT = Pen.DISTINCT;

  private static final int WIDTH = 1400;
  private static final int HEIGHT = 420;
  private static final int LEFT_WIDTH = 560;
  private static final int MARGIN = 20;

  /** Of what is left above the labels, about. */
  private static final int PLOT_HEIGHT = 350;

  private static final double LEAST_ERROR = 1e-4;

  /** The first label above 0 of the axis that stretches accuracies. */
  private static final double LEAST_STRETCHED = 0.5;

  /** What is drawn of a curve, and at which height. */
  private record Quantity(Function<LearningCurve, List<Point>> points, DoubleUnaryOperator height) {

    List<Point> drawn(List<Point> line) {
      return line.stream()
          .map(point -> new Point(point.x(), height.applyAsDouble(point.y())))
          .toList();
    }
  }

  /** The picture. */
  public Figure figure() {
    return new Figure(WIDTH, HEIGHT + (isCrowded() ? legend().height() : 0), this::paint);
  }

  private boolean isCrowded() {
    return arms.size() > FEW;
  }

  private Legend legend() {
    return Legend.ofLines(arms, WIDTH - 2 * MARGIN);
  }

  /** A chart keeps what it lays out while it is painted, so each painting has charts of its own. */
  private void paint(Graphics2D graphics) {
    accuracy().paint((Graphics2D) graphics.create(0, 0, LEFT_WIDTH, HEIGHT), LEFT_WIDTH, HEIGHT);
    int rest = WIDTH - LEFT_WIDTH;
    loss().paint((Graphics2D) graphics.create(LEFT_WIDTH, 0, rest, HEIGHT), rest, HEIGHT);
    if (isCrowded()) {
      legend().paint(graphics, MARGIN, HEIGHT);
    }
  }

  /** Whether accuracies are stretched towards 100 %; low ones would have no label but that of 0. */
  public boolean stretchesAccuracies() {
    return finite(LearningCurve::testAccuracy).max().orElse(1) >= LEAST_STRETCHED;
  }

  private XYChart accuracy() {
    boolean stretches = stretchesAccuracies();
    DoubleUnaryOperator height =
        stretches ? LearningCurves::samplesAnError : DoubleUnaryOperator.identity();
    XYChart accuracy = chart(
        "epoch", "test accuracy", new Quantity(LearningCurve::testAccuracy, height), !isCrowded());
    accuracy.getStyler().setLegendVisible(false);
    accuracy
        .getStyler()
        .setYAxisLogarithmic(stretches)
        .setYAxisLogarithmicDecadeOnly(false)
        .setYAxisMin(height.applyAsDouble(0))
        .setYAxisTickLabelsFormattingFunction(
            stretches ? LearningCurves::stretchedLabel : LearningCurves::accuracyLabel);
    return accuracy;
  }

  private XYChart loss() {
    Optional<LogAxis> axis = lossAxis();
    DoubleUnaryOperator height =
        axis.map(of -> (DoubleUnaryOperator) of::height).orElse(DoubleUnaryOperator.identity());
    XYChart loss =
        chart("step", "training loss", new Quantity(LearningCurve::trainLoss, height), false);
    loss.getStyler().setLegendVisible(!isCrowded());
    loss.getStyler().setYAxisTickLabelsFormattingFunction(value -> Numbers.significant(value, 3));
    axis.ifPresent(of -> of.apply(loss.getStyler(), PLOT_HEIGHT));
    return loss;
  }

  /** Stretches accuracies towards 1, on a logarithmic axis. */
  private static double samplesAnError(double accuracy) {
    return 1 / Math.max(LEAST_ERROR, 1 - accuracy);
  }

  private static String stretchedLabel(double samplesAnError) {
    return ChartStyle.isRound(samplesAnError) ? accuracyLabel(1 - 1 / samplesAnError) : "";
  }

  private static String accuracyLabel(double accuracy) {
    return Numbers.significant(100 * accuracy, 4) + " %";
  }

  private XYChart chart(String x, String y, Quantity quantity, boolean everyRepeat) {
    XYChart chart = new XYChart(WIDTH, HEIGHT);
    chart.setXAxisTitle(x);
    chart.setYAxisTitle(y);
    ChartStyle.apply(chart.getStyler());
    for (int arm = 0; arm < arms.size(); arm++) {
      Pen pen = isCrowded() ? Pen.ofMany(arm) : Pen.ofFew(arm);
      List<List<Point>> lines = repeats.get(arm).stream()
          .map(quantity.points())
          .filter(points -> !points.isEmpty())
          .toList();
      for (int repeat = 0; everyRepeat && repeat < lines.size(); repeat++) {
        add(
                chart,
                arms.get(arm) + " #" + repeat,
                quantity.drawn(lines.get(repeat)),
                Pen.plain(Palette.faint(pen.color()), 0.8f))
            .setShowInLegend(false);
      }
      if (!lines.isEmpty()) {
        add(chart, arms.get(arm), quantity.drawn(mean(lines)), pen);
      }
    }
    ChartStyle.tickRoundHeights(chart);
    return chart;
  }

  /** Logarithmic if the losses are positive and differ by a power of ten or more. */
  private Optional<LogAxis> lossAxis() {
    DoubleSummaryStatistics losses = finite(LearningCurve::trainLoss).summaryStatistics();
    return losses.getMin() > 0 && losses.getMax() >= 10 * losses.getMin()
        ? Optional.of(new LogAxis(losses.getMin(), losses.getMax()))
        : Optional.empty();
  }

  private DoubleStream finite(Function<LearningCurve, List<Point>> line) {
    return repeats.stream()
        .flatMap(List::stream)
        .flatMap(curve -> line.apply(curve).stream())
        .mapToDouble(Point::y)
        .filter(Double::isFinite);
  }

  private static XYSeries add(XYChart chart, String name, List<Point> points, Pen pen) {
    XYSeries series = chart.addSeries(
        name,
        points.stream().mapToDouble(Point::x).toArray(),
        points.stream()
            .mapToDouble(Point::y)
            .map(y -> Double.isFinite(y) ? y : Double.NaN)
            .toArray());
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(pen.color());
    series.setLineStyle(pen.stroke());
    return series;
  }

  /**
   * At each point that all repeats have that got as far, the mean of those that are finite there. A
   * repeat that diverges or breaks ends within a window of the others, at a point of its own.
   */
  static List<Point> mean(List<List<Point>> lines) {
    SortedMap<Long, List<Double>> values = lines.stream()
        .flatMap(List::stream)
        .collect(groupingBy(Point::x, TreeMap::new, mapping(Point::y, toList())));
    return values.entrySet().stream()
        .filter(entry -> entry.getValue().size() == reaching(lines, entry.getKey()))
        .map(entry -> new Point(entry.getKey(), finiteMean(entry.getValue())))
        .toList();
  }

  private static long reaching(List<List<Point>> lines, long x) {
    return lines.stream().filter(line -> line.get(line.size() - 1).x() >= x).count();
  }

  private static double finiteMean(List<Double> values) {
    return values.stream()
        .mapToDouble(Double::doubleValue)
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }
}
