package org.fanin.results.figures;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

/**
 * Colours and fonts of all figures. The colours of arms can be told apart without full colour
 * vision.
 *
 * <p>Source: Okabe and Ito 2008, "Color Universal Design"; their yellow is left out, as it is faint
 * on white.
 */
final class Palette {

  static final Color INK = new Color(0x222222);
  static final Color QUIET = new Color(0x6E6E6E);
  static final Color GRID = new Color(0xE6E6E6);
  static final Color GROUND = new Color(255, 255, 255, 200);
  static final Color AXIS = new Color(0x9A9A9A);
  static final Color ALARM = new Color(0xD55E00);
  static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final Font SMALL = TEXT.deriveFont(11f);
  static final Font BOLD = TEXT.deriveFont(Font.BOLD);

  static final List<Color> ARMS = List.of(
      new Color(0x0072B2),
      new Color(0xE69F00),
      new Color(0x009E73),
      new Color(0xCC79A7),
      new Color(0x56B4E9),
      new Color(0xD55E00),
      new Color(0x000000));

  private Palette() {}

  /** The colour of arm {@code index}, from 0; they repeat after seven. */
  static Color arm(int index) {
    return ARMS.get(index % ARMS.size());
  }

  /** The same colour, through which others show. */
  static Color faint(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), 150);
  }
}
