package org.fanin.results.figures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Names of many arms with their lines and marks in columns, read downwards.
 *
 * @param entries one below the other
 * @param width of all columns together, in points
 */
record Legend(List<Entry> entries, int width) {

  private static final int ROW = 18;
  private static final int SAMPLE = 44;
  private static final int MARK = 7;
  private static final int GAP = 10;
  private static final int MOST_COLUMNS = 6;
  private static final Font FONT = Palette.SMALL;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, false);

  /**
   * What is drawn, and what it is.
   *
   * @param line of this kind, if there is one
   * @param mark beside the line, in {@code color}
   */
  record Entry(String name, Color color, Optional<Pen> line, Optional<Star> mark) {}

  /** Of arms that all have a line and no marks. */
  static Legend ofLines(List<String> arms, int width) {
    return new Legend(
        IntStream.range(0, arms.size())
            .mapToObj(arm -> new Entry(
                arms.get(arm), Palette.arm(arm), Optional.of(Pen.ofMany(arm)), Optional.empty()))
            .toList(),
        width);
  }

  /** In points. */
  int height() {
    return rows() * ROW + 2 * GAP;
  }

  void paint(Graphics2D graphics, double left, double top) {
    double column = (double) width / columns();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      int place = i / rows();
      double x = left + place * column;
      double y = top + GAP + i % rows() * (double) ROW + ROW / 2.0;
      paintSample(graphics, entry, x, y);
      new Lettering(graphics)
          .in(FONT, Palette.INK)
          .shrinkTo(entry.name, column - SAMPLE - 2 * GAP)
          .left(entry.name, x + SAMPLE + GAP, y + 4);
    }
  }

  private static void paintSample(Graphics2D graphics, Entry entry, double x, double y) {
    double end = x + SAMPLE;
    entry.line.ifPresent(pen -> {
      graphics.setColor(pen.color());
      graphics.setStroke(pen.stroke());
      double room = entry.mark.isPresent() ? 2 * MARK : 0;
      graphics.draw(new Line2D.Double(x, y, end - room, y));
    });
    entry.mark.ifPresent(mark -> {
      graphics.setColor(entry.color);
      mark.paint(graphics, end - MARK / 2.0, y, MARK);
    });
  }

  private int rows() {
    return (entries.size() + columns() - 1) / columns();
  }

  /** As many as the longest name leaves room for. */
  private int columns() {
    double longest = entries.stream()
        .mapToDouble(entry -> FONT.getStringBounds(entry.name, CONTEXT).getWidth())
        .max()
        .orElse(0);
    int fitting = (int) (width / (SAMPLE + 2 * GAP + longest));
    return Math.max(1, Math.min(MOST_COLUMNS, fitting));
  }
}
