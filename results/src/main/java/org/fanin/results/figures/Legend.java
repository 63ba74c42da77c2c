package org.fanin.results.figures;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * Names and lines of many arms in columns, read downwards.
 *
 * @param arms the names
 * @param width of all columns together, in points
 */
record Legend(List<String> arms, int width) {

  private static final int ROW = 18;
  private static final int SAMPLE = 44;
  private static final int GAP = 10;
  private static final int MOST_COLUMNS = 6;
  private static final Font FONT = Palette.SMALL;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, false);

  /** In points. */
  int height() {
    return rows() * ROW + 2 * GAP;
  }

  void paint(Graphics2D graphics, double left, double top) {
    double column = (double) width / columns();
    for (int arm = 0; arm < arms.size(); arm++) {
      int place = arm / rows();
      double x = left + place * column;
      double y = top + GAP + arm % rows() * (double) ROW + ROW / 2.0;
      Pen pen = Pen.ofMany(arm);
      graphics.setColor(pen.color());
      graphics.setStroke(pen.stroke());
      graphics.draw(new Line2D.Double(x, y, x + SAMPLE, y));
      new Lettering(graphics)
          .in(FONT, Palette.INK)
          .shrinkTo(arms.get(arm), column - SAMPLE - 2 * GAP)
          .left(arms.get(arm), x + SAMPLE + GAP, y + 4);
    }
  }

  private int rows() {
    return (arms.size() + columns() - 1) / columns();
  }

  /** As many as the longest name leaves room for. */
  private int columns() {
    double longest = arms.stream()
        .mapToDouble(arm -> FONT.getStringBounds(arm, CONTEXT).getWidth())
        .max()
        .orElse(0);
    int fitting = (int) (width / (SAMPLE + 2 * GAP + longest));
    return Math.max(1, Math.min(MOST_COLUMNS, fitting));
  }
}
