package org.fanin.results.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fanin.results.comparison.ArmSignal;
import org.fanin.results.comparison.LayerSignal;
import org.fanin.results.text.Numbers;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The second moments of pre-activations from layer to layer: a line for the mean of what was
 * measured, a thin one for each repeat, and a cross for what theory expects. Of more than {@link
 * LearningCurves#FEW} arms there are no thin ones, crosses have other rays where lines have other
 * dashes, and the legend stands below. What is 0 has no
 * place on the logarithmic axis.
 *
 * @param arms the names of the arms
 * @param signals of each of them
 */
public record SignalPlot(List<String> arms, List<ArmSignal> signals) {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 460;
  private static final int MARGIN = 20;
  private static final int MARKER = 7;
  /** Of what is left beside the legend, about. */
  private static final int PLOT_WIDTH = 700;

  private static final int PLOT_HEIGHT = 390;
  private static final int MOST_NAMES = 10;
  private static final double MARGIN_FACTOR = 1.5;

  /** The picture; empty if there is nothing above 0 to show. */
  public Optional<Figure> figure() {
    return values().findAny().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Figure(WIDTH, HEIGHT + (isCrowded() ? legend().height() : 0), this::paint));
  }

  private boolean isCrowded() {
    return arms.size() > LearningCurves.FEW;
  }

  private Legend legend() {
    var entries = new ArrayList<Legend.Entry>();
    for (int i = 0; i < arms.size(); i++) {
      int arm = i;
      Optional<Pen> line =
          Optional.of(Pen.ofMany(arm)).filter(pen -> isDrawn(arm, LayerSignal::mean));
      Optional<Star> mark =
          Optional.of(Star.ofMany(arm)).filter(star -> isDrawn(arm, LayerSignal::expected));
      if (line.isPresent() || mark.isPresent()) {
        entries.add(new Legend.Entry(arms.get(arm), Palette.arm(arm), line, mark));
      }
    }
    if (hasCrosses()) {
      Optional<Star> cross = Optional.of(Star.ofMany(0));
      entries.add(new Legend.Entry("theory", Palette.QUIET, Optional.empty(), cross));
    }
    return new Legend(entries, WIDTH - 2 * MARGIN);
  }

  /** Whether there is anything above 0. */
  private boolean isDrawn(int arm, Function<LayerSignal, OptionalDouble> signal) {
    return signals.get(arm).layers().stream()
        .flatMapToDouble(layer -> signal.apply(layer).stream())
        .anyMatch(value -> value > 0);
  }

  private void paint(Graphics2D graphics) {
    chart().paint((Graphics2D) graphics.create(0, 0, WIDTH, HEIGHT), WIDTH, HEIGHT);
    if (isCrowded()) {
      legend().paint(graphics, MARGIN, HEIGHT);
    }
  }

  private XYChart chart() {
    Extent extent = extent();
    List<String> names = names();
    XYChart chart = new XYChart(WIDTH, HEIGHT);
    ChartStyle.apply(chart.getStyler());
    chart.setXAxisTitle(names.isEmpty() ? "layer with a kernel" : "layer");
    chart.setYAxisTitle("second moment of pre-activations");
    chart.getStyler().setXAxisMin(0.5).setXAxisMax(extent.depth + 0.5);
    chart.getStyler().setXAxisTickMarkSpacingHint(Math.max(1, PLOT_WIDTH / extent.depth));
    chart
        .getStyler()
        .setXAxisTickLabelsFormattingFunction(place -> extent.layerLabel(place, names));
    LogAxis upwards = extent.upwards;
    chart.getStyler().setYAxisMin(upwards.height(upwards.lowest()));
    chart.getStyler().setYAxisMax(upwards.height(upwards.highest()));
    upwards.apply(chart.getStyler(), PLOT_HEIGHT);
    chart.getStyler().setLegendVisible(!isCrowded());
    chart.getStyler().setMarkerSize(MARKER);
    for (int arm = 0; arm < arms.size(); arm++) {
      draw(chart, extent, arm);
    }
    explainCrosses(chart);
    ChartStyle.tickRoundHeights(chart);
    return chart;
  }

  /** A line of the legend for the crosses of all arms. */
  private void explainCrosses(XYChart chart) {
    if (hasCrosses()) {
      // Names of series differ, and an arm may be named after a theory.
      XYSeries nowhere =
          chart.addSeries("crosses of all arms", new double[] {1}, new double[] {Double.NaN});
      nowhere.setLabel("theory");
      marks(nowhere, SeriesMarkers.CROSS, Palette.QUIET);
    }
  }

  /** Whether there is anything above 0 that theory expects. */
  public boolean hasCrosses() {
    return IntStream.range(0, arms.size()).anyMatch(arm -> isDrawn(arm, LayerSignal::expected));
  }

  /** How far the axes reach. */
  private record Extent(int depth, LogAxis upwards) {

    /** XChart wants labels that differ, also where there is no layer. */
    String layerLabel(double place, List<String> names) {
      int layer = (int) Math.round(place);
      if (layer < 1 || layer > depth) {
        return " ".repeat(layer < 1 ? 0 : 1);
      }
      return names.isEmpty() ? Numbers.significant(place, 3) : names.get(layer - 1);
    }
  }

  private void draw(XYChart chart, Extent extent, int arm) {
    Pen pen = isCrowded() ? Pen.ofMany(arm) : Pen.ofFew(arm);
    String name = arms.get(arm);
    for (int repeat : isCrowded() ? List.<Integer>of() : repeats(arm)) {
      Pen thin = Pen.plain(Palette.faint(pen.color()), 0.8f);
      add(chart, extent, arm, name + " #" + repeat, layer -> layer.inRepeat(repeat))
          .ifPresent(series -> line(series, thin));
    }
    add(chart, extent, arm, name, LayerSignal::mean).ifPresent(series -> {
      line(series, pen);
      // A layer between two without a signal has no line.
      series.setMarker(SeriesMarkers.CIRCLE);
      series.setMarkerColor(pen.color());
      series.setShowInLegend(true);
    });
    add(chart, extent, arm, name + ", theory", LayerSignal::expected)
        .ifPresent(series ->
            marks(series, isCrowded() ? Star.ofMany(arm) : SeriesMarkers.CROSS, pen.color()));
  }

  private static void line(XYSeries series, Pen pen) {
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(pen.color());
    series.setLineStyle(pen.stroke());
  }

  private static void marks(XYSeries series, Marker marker, Color color) {
    series.setMarker(marker);
    series.setMarkerColor(color);
    series.setLineStyle(SeriesLines.NONE);
  }

  /** A series with gaps where nothing is above 0; empty if nothing is at all. */
  private Optional<XYSeries> add(
      XYChart chart,
      Extent extent,
      int arm,
      String name,
      Function<LayerSignal, OptionalDouble> signal) {
    List<LayerSignal> layers = signals.get(arm).layers();
    double[] places = IntStream.rangeClosed(1, layers.size()).asDoubleStream().toArray();
    double[] heights = layers.stream()
        .map(signal)
        .mapToDouble(value -> value.stream()
            .filter(of -> of > 0)
            .map(extent.upwards::height)
            .findFirst()
            .orElse(Double.NaN))
        .toArray();
    if (DoubleStream.of(heights).allMatch(Double::isNaN)) {
      return Optional.empty();
    }
    XYSeries series = chart.addSeries(name, places, heights);
    series.setShowInLegend(false);
    return Optional.of(series);
  }

  private SortedSet<Integer> repeats(int arm) {
    var repeats = new TreeSet<Integer>();
    signals.get(arm).layers().forEach(layer -> repeats.addAll(layer.measured().keySet()));
    return repeats;
  }

  private Extent extent() {
    DoubleSummaryStatistics values = values().summaryStatistics();
    return new Extent(
        signals.stream().mapToInt(signal -> signal.layers().size()).max().orElse(0),
        new LogAxis(values.getMin() / MARGIN_FACTOR, values.getMax() * MARGIN_FACTOR));
  }

  /** All that is above 0. */
  private DoubleStream values() {
    return signals.stream()
        .flatMap(signal -> signal.layers().stream())
        .flatMapToDouble(layer -> DoubleStream.concat(
            layer.measured().values().stream().mapToDouble(Double::doubleValue),
            layer.expected().stream()))
        .filter(value -> value > 0);
  }

  /** The names of the layers, if these are few and all arms have the same. */
  private List<String> names() {
    List<List<String>> all = signals.stream()
        .map(signal -> signal.layers().stream().map(LayerSignal::layer).toList())
        .distinct()
        .toList();
    return all.size() == 1 && all.get(0).size() <= MOST_NAMES ? all.get(0) : List.of();
  }
}
