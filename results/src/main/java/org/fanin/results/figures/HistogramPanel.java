package org.fanin.results.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fanin.results.histogram.Bins;
import org.fanin.results.histogram.Histogram;
import org.fanin.results.text.Numbers;

/** Paints one histogram into a rectangle, and cuts off what reaches above it. */
final class HistogramPanel {

  private static final double MARKER = 5;

  /** Peaks so many bins apart, or fewer, are one. */
  private static final int ONE_PEAK = 2;

  private final Rectangle2D area;
  private final Axis across;
  private final Axis upwards;

  HistogramPanel(Rectangle2D area, Axis across, Axis upwards) {
    this.area = area;
    this.across = across;
    this.upwards = upwards;
  }

  /** Grid lines and the base line. */
  void paintGrid(Graphics2D graphics) {
    graphics.setStroke(new BasicStroke(0.8f));
    graphics.setColor(Palette.GRID);
    across.ticks().forEach(tick -> vertical(graphics, tick.at()));
    upwards.ticks().forEach(tick -> horizontal(graphics, tick.at()));
    graphics.setColor(Palette.AXIS);
    horizontal(graphics, upwards.low());
  }

  /** The bars, of which {@code height} gives the heights in the unit of the upward axis. */
  void paintBars(
      Graphics2D graphics, Histogram histogram, IntToDoubleFunction height, Color color) {
    Path2D bars = new Path2D.Double();
    bars.moveTo(x(across.low()), y(0));
    for (int bin = 0; bin < Bins.COUNT; bin++) {
      double top = y(Math.min(height.applyAsDouble(bin), upwards.high()));
      bars.lineTo(x(histogram.bins().edge(bin)), top);
      bars.lineTo(x(histogram.bins().edge(bin + 1)), top);
    }
    bars.lineTo(x(across.high()), y(0));
    graphics.setColor(Palette.faint(color));
    graphics.fill(bars);
    graphics.setColor(color);
    graphics.setStroke(new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(bars);
  }

  /**
   * A mark over every bar that was cut off, with the height of the greatest of them on the left and
   * on the right: a function that saturates has one at either end.
   */
  void paintPeaks(
      Graphics2D graphics, Histogram histogram, IntToDoubleFunction height, String unit) {
    graphics.setColor(Palette.INK);
    IntStream.range(0, Bins.COUNT)
        .filter(bin -> isCut(height, bin))
        .forEach(bin -> graphics.fill(marker(center(histogram.bins(), bin))));
    OptionalInt left = peak(height, 0, Bins.COUNT / 2);
    OptionalInt right = peak(height, Bins.COUNT / 2, Bins.COUNT);
    boolean isWide =
        left.isPresent() && right.isPresent() && right.getAsInt() - left.getAsInt() <= ONE_PEAK;
    int[] labelled = isWide
        ? peak(height, left.getAsInt(), right.getAsInt() + 1).stream().toArray()
        : IntStream.concat(left.stream(), right.stream()).toArray();
    // Two have no room for the word.
    String word = labelled.length == 1 ? "peak " : "";
    for (int bin : labelled) {
      paintLabel(
          graphics,
          center(histogram.bins(), bin),
          word + Numbers.significant(height.applyAsDouble(bin), 3) + unit,
          !isWide && bin < Bins.COUNT / 2);
    }
  }

  private boolean isCut(IntToDoubleFunction height, int bin) {
    return height.applyAsDouble(bin) > upwards.high();
  }

  /** The first of the greatest bars that are cut off. */
  private OptionalInt peak(IntToDoubleFunction height, int from, int to) {
    return IntStream.range(from, to)
        .filter(bin -> isCut(height, bin))
        .reduce(
            (one, other) -> height.applyAsDouble(other) > height.applyAsDouble(one) ? other : one);
  }

  /** Beside its bar, on the outer side where there is room. */
  private void paintLabel(Graphics2D graphics, double x, String text, boolean leftwards) {
    Lettering lettering = new Lettering(graphics).in(Palette.SMALL, Palette.INK);
    double reach = 2 * MARKER + lettering.width(text);
    boolean left = leftwards ? x - reach > area.getMinX() : x + reach >= area.getMaxX();
    if (left) {
      lettering.right(text, x - 2 * MARKER, area.getMinY() + 11);
    } else {
      lettering.left(text, x + 2 * MARKER, area.getMinY() + 11);
    }
  }

  /** What the bars do not show: values outside of the bins, and those that are not finite. */
  void paintNotes(Graphics2D graphics, Histogram histogram) {
    var lettering = new Lettering(graphics);
    double y = area.getMinY() + 26;
    if (histogram.shareOutside() > 0) {
      lettering
          .in(Palette.SMALL, Palette.QUIET)
          .rightOverBars(
              Numbers.percent(histogram.shareOutside()) + " outside", area.getMaxX() - 4, y);
      y += 15;
    }
    long special = histogram.countNaN() + histogram.countInfinite();
    if (special > 0) {
      double share = (double) special / (special + histogram.total());
      lettering
          .in(Palette.SMALL, Palette.ALARM)
          .rightOverBars(Numbers.percent(share) + " NaN or ∞", area.getMaxX() - 4, y);
    }
  }

  /** Says that there is nothing to show. */
  void paintAbsence(Graphics2D graphics) {
    new Lettering(graphics)
        .in(Palette.SMALL, Palette.QUIET)
        .center("not captured", area.getCenterX(), area.getCenterY());
  }

  private double center(Bins bins, int bin) {
    return x((bins.edge(bin) + bins.edge(bin + 1)) / 2);
  }

  private Path2D marker(double x) {
    Path2D marker = new Path2D.Double();
    marker.moveTo(x - MARKER, area.getMinY() + 1);
    marker.lineTo(x, area.getMinY() - MARKER - 1);
    marker.lineTo(x + MARKER, area.getMinY() + 1);
    marker.closePath();
    return marker;
  }

  private void vertical(Graphics2D graphics, double at) {
    graphics.draw(new Line2D.Double(x(at), area.getMinY(), x(at), area.getMaxY()));
  }

  private void horizontal(Graphics2D graphics, double at) {
    graphics.draw(new Line2D.Double(area.getMinX(), y(at), area.getMaxX(), y(at)));
  }

  private double x(double value) {
    return area.getMinX() + across.position(value) * area.getWidth();
  }

  private double y(double value) {
    return area.getMaxY() - upwards.position(value) * area.getHeight();
  }
}
