package org.fanin.results.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fanin.results.histogram.Bins;
import org.fanin.results.histogram.Histogram;
import org.fanin.results.text.Numbers;

/**
 * Histograms in a grid: rows are arms, columns are layers, and all of a column have the same bins.
 *
 * @param arms the names of the rows
 * @param layers the names of the columns
 * @param panels by row and column
 * @param height what the height of a bar says
 */
public record HistogramGrid(
    List<String> arms, List<String> layers, List<List<Panel>> panels, Height height) {

  private static final int WIDTH = 1400;
  private static final int LEFT = 210;
  private static final int RIGHT = 20;
  private static final int TOP = 44;
  private static final int BOTTOM = 52;
  private static final int GAP = 18;
  private static final int LEAST_PANEL_WIDTH = 130;
  private static final int PANEL_HEIGHT = 118;

  /** What the height of a bar says. */
  public enum Height {
    /** {@code count / (total * width)}, from 0 to 4. */
    DENSITY,
    /** {@code count / total} in percent, from 0 to what shows the most. */
    SHARE
  }

  /**
   * What is shown of one layer of an arm.
   *
   * @param isLayer whether the arm has such a layer; if not, its place stays empty
   * @param histogram empty if nothing was captured
   */
  public record Panel(boolean isLayer, Optional<Histogram> histogram) {}

  /** The rows from {@code from} to {@code to - 1}, which make a picture. */
  private record Rows(int from, int to) {

    double top(int row) {
      return TOP + (row - from) * (double) (PANEL_HEIGHT + GAP);
    }

    int bottom() {
      return TOP + (to - from) * (PANEL_HEIGHT + GAP) - GAP;
    }

    IntStream all() {
      return IntStream.range(from, to);
    }
  }

  /** The picture of all arms. */
  public Figure figure() {
    return figure(0, arms.size());
  }

  /** The picture of the arms from {@code from} to {@code to - 1}, with the axes of all arms. */
  public Figure figure(int from, int to) {
    var rows = new Rows(from, to);
    int width = Math.max(WIDTH, LEFT + RIGHT + layers.size() * (LEAST_PANEL_WIDTH + GAP) - GAP);
    return new Figure(width, rows.bottom() + BOTTOM, graphics -> paint(graphics, width, rows));
  }

  private void paint(Graphics2D graphics, int width, Rows rows) {
    double panelWidth = (width - LEFT - RIGHT + GAP) / (double) layers.size() - GAP;
    Axis upwards = upwards();
    for (int i = 0; i < layers.size(); i++) {
      int column = i;
      double x = LEFT + column * (panelWidth + GAP);
      Axis across = across(column);
      rows.all().forEach(row -> {
        var area = new Rectangle2D.Double(x, rows.top(row), panelWidth, PANEL_HEIGHT);
        paintPanel(graphics, new HistogramPanel(area, across, upwards), row, column);
      });
      double tall = rows.bottom() - (double) TOP;
      paintColumnLabels(graphics, column, across, new Rectangle2D.Double(x, TOP, panelWidth, tall));
    }
    rows.all().forEach(row -> paintRowLabels(graphics, row, rows.top(row), upwards));
    new Lettering(graphics)
        .in(Palette.SMALL, Palette.QUIET)
        .center("output of the layer", (LEFT + width - RIGHT) / 2.0, rows.bottom() + 40);
  }

  private void paintPanel(Graphics2D graphics, HistogramPanel panel, int row, int column) {
    Optional<Histogram> histogram = panels.get(row).get(column).histogram();
    if (!panels.get(row).get(column).isLayer()) {
      return;
    }
    panel.paintGrid(graphics);
    if (histogram.isEmpty()) {
      panel.paintAbsence(graphics);
      return;
    }
    IntToDoubleFunction heights = bin -> height(histogram.get(), bin);
    Color color = Palette.arm(row);
    panel.paintBars(graphics, histogram.get(), heights, color);
    panel.paintPeaks(graphics, histogram.get(), heights, height == Height.SHARE ? " %" : "");
    panel.paintNotes(graphics, histogram.get());
  }

  private void paintColumnLabels(Graphics2D graphics, int column, Axis across, Rectangle2D at) {
    new Lettering(graphics)
        .in(Palette.BOLD, Palette.INK)
        .shrinkTo(layers.get(column), at.getWidth())
        .center(layers.get(column), at.getCenterX(), TOP - 20);
    Lettering lettering = new Lettering(graphics).in(Palette.SMALL, Palette.QUIET);
    for (Axis.Tick tick : across.ticks()) {
      double x = at.getX() + across.position(tick.at()) * at.getWidth();
      lettering.center(tick.label(), x, at.getMaxY() + 17);
    }
  }

  private void paintRowLabels(Graphics2D graphics, int row, double top, Axis upwards) {
    Lettering lettering = new Lettering(graphics).in(Palette.SMALL, Palette.QUIET);
    for (Axis.Tick tick : upwards.ticks()) {
      double y = top + PANEL_HEIGHT * (1 - upwards.position(tick.at()));
      lettering.right(tick.label(), LEFT - 8, y + 4);
    }
    String unit = height == Height.SHARE ? "values per bin" : "density";
    lettering.upwards(unit, LEFT - 44, top + PANEL_HEIGHT / 2.0);
    String[] lines = arms.get(row).split(", |(?=\\()", -1);
    for (int i = 0; i < lines.length; i++) {
      double y = top + PANEL_HEIGHT / 2.0 + 5 + 18 * (i - (lines.length - 1) / 2.0);
      lettering
          .in(Palette.BOLD, Palette.INK)
          .shrinkTo(lines[i], LEFT - 76)
          .right(lines[i], LEFT - 64, y);
    }
  }

  private Axis across(int column) {
    Bins bins = panels.stream()
        .flatMap(row -> row.get(column).histogram().stream())
        .map(Histogram::bins)
        .findFirst()
        .orElse(Bins.ARTICLE);
    return Axis.of(bins.low(), bins.high(), 4);
  }

  /** Up to the greatest bar that is no panel's own greatest: a peak must not hide the rest. */
  private Axis upwards() {
    if (height == Height.DENSITY) {
      return Axis.of(0, 4, 4);
    }
    double most = panels.stream()
        .flatMap(List::stream)
        .flatMap(panel -> panel.histogram().stream())
        .mapToDouble(histogram -> IntStream.range(0, Bins.COUNT)
            .mapToDouble(bin -> height(histogram, bin))
            .sorted()
            .skip(Bins.COUNT - 2)
            .findFirst()
            .orElse(0))
        .max()
        .orElse(0);
    return Axis.of(0, Math.max(1, 1.15 * most), 4, tick -> Numbers.significant(tick, 3) + " %");
  }

  private double height(Histogram histogram, int bin) {
    return height == Height.DENSITY
        ? histogram.density(bin)
        : 100 * histogram.density(bin) * histogram.bins().width();
  }
}
