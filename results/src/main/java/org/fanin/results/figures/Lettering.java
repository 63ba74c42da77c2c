package org.fanin.results.figures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Writes text at places. */
final class Lettering {

  private static final double PADDING = 1.5;

  private final Graphics2D graphics;

  Lettering(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** Sets font and colour for what follows. */
  Lettering in(Font font, Color color) {
    graphics.setFont(font);
    graphics.setColor(color);
    return this;
  }

  void left(String text, double x, double y) {
    graphics.drawString(text, (float) x, (float) y);
  }

  /** On a light ground, so that it can be read over bars of any colour. */
  void rightOverBars(String text, double x, double y) {
    double left = x - width(text);
    Rectangle2D glyphs = graphics
        .getFont()
        .createGlyphVector(graphics.getFontRenderContext(), text)
        .getVisualBounds();
    Color color = graphics.getColor();
    graphics.setColor(Palette.GROUND);
    graphics.fill(new Rectangle2D.Double(
        left + glyphs.getX() - PADDING,
        y + glyphs.getY() - PADDING,
        glyphs.getWidth() + 2 * PADDING,
        glyphs.getHeight() + 2 * PADDING));
    graphics.setColor(color);
    left(text, left, y);
  }

  void center(String text, double x, double y) {
    left(text, x - width(text) / 2.0, y);
  }

  void right(String text, double x, double y) {
    left(text, x - width(text), y);
  }

  /** Upwards, centered on {@code y}. */
  void upwards(String text, double x, double y) {
    AffineTransform before = graphics.getTransform();
    graphics.rotate(-Math.PI / 2, x, y);
    center(text, x, y);
    graphics.setTransform(before);
  }

  /** Makes the font smaller, if it must be, for {@code text} to be at most {@code width} wide. */
  Lettering shrinkTo(String text, double width) {
    double factor = Math.min(1, width / Math.max(1, width(text)));
    graphics.setFont(
        graphics.getFont().deriveFont((float) (graphics.getFont().getSize2D() * factor)));
    return this;
  }

  int width(String text) {
    return graphics.getFontMetrics().stringWidth(text);
  }
}
