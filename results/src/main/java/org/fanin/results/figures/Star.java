package org.fanin.results.figures;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;

/** A mark of rays from its centre, of which a cross is one. */
final class Star extends Marker {

  /** Of a ray, as a share of the size: as far as from the centre of a square to its corners. */
  private static final double REACH = 0.7;

  private static final float THICK = 1.8f;
  private static final float THIN = 0.9f;

  private static final List<Shape> SHAPES = List.of(
      new Shape(4, 45),
      new Shape(4, 0),
      new Shape(3, 90),
      new Shape(3, -90),
      new Shape(6, 90),
      new Shape(2, 45),
      new Shape(2, -45));

  private final Shape shape;
  private final float width;

  private Star(Shape shape, float width) {
    this.shape = shape;
    this.width = width;
  }

  /** How many rays there are, and at which angle in degrees the first is. */
  private record Shape(int rays, double first) {}

  /**
   * The mark of arm {@code index}, from 0, among many, with other rays where its pen has
   * other dashes.
   */
  static Star ofMany(int index) {
    int round = index / Palette.ARMS.size();
    return new Star(
        SHAPES.get(round % SHAPES.size()), round / SHAPES.size() % 2 == 0 ? THICK : THIN);
  }

  @Override
  public void paint(Graphics2D graphics, double x, double y, int size) {
    graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    for (int ray = 0; ray < shape.rays; ray++) {
      double angle = Math.toRadians(shape.first + 360.0 * ray / shape.rays);
      graphics.draw(new Line2D.Double(
          x, y, x + REACH * size * Math.cos(angle), y - REACH * size * Math.sin(angle)));
    }
  }
}
