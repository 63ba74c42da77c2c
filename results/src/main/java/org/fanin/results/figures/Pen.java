package org.fanin.results.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/**
 * How the line of an arm is drawn.
 *
 * @param color its colour
 * @param stroke its width and its dashes
 */
record Pen(Color color, BasicStroke stroke) {

  /** So many arms have pens that differ in colour, dashes or width. */
  static final int DISTINCT = 98;

  private static final float THICK = 2.2f;
  private static final float THIN = 1.1f;
  private static final List<List<Integer>> DASHES = List.of(
      List.of(),
      List.of(8, 5),
      List.of(1, 4),
      List.of(12, 4, 1, 4),
      List.of(16, 8),
      List.of(6, 3, 1, 3, 1, 3),
      List.of(3, 3));

  /** A plain line. */
  static Pen plain(Color color, float width) {
    return new Pen(color, new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  /** The line of the mean of arm {@code index}, from 0, among a few. */
  static Pen ofFew(int index) {
    return plain(Palette.arm(index), THICK);
  }

  /** The line of arm {@code index}, from 0, among many: colours first, then dashes, then widths. */
  static Pen ofMany(int index) {
    int round = index / Palette.ARMS.size();
    List<Integer> dashes = DASHES.get(round % DASHES.size());
    float width = round / DASHES.size() % 2 == 0 ? THICK : THIN;
    if (dashes.isEmpty()) {
      return plain(Palette.arm(index), width);
    }
    float[] lengths = new float[dashes.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = dashes.get(i);
    }
    return new Pen(
        Palette.arm(index),
        new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0));
  }
}
