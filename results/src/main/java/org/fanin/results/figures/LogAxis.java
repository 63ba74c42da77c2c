package org.fanin.results.figures;

import org.fanin.results.text.Numbers;
import org.knowm.xchart.style.XYStyler;

/**
 * A logarithmic upward axis, with labels at 1, 2 and 5 times the powers of ten. Over many powers of
 * ten it is one of their exponents, of which it labels as many as there is room for: XChart's
 * logarithmic axis labels and rules them all.
 *
 * @param lowest the least value, above 0
 * @param highest the greatest value
 */
record LogAxis(double lowest, double highest) {

  private static final int TICK_SPACING = 30;
  private static final double MANY = 1e3;

  /** What XChart is to draw at {@code value}. */
  double height(double value) {
    return spansManyDecades() ? Math.log10(value) : value;
  }

  /** Has {@code styler} draw this axis, {@code length} points long. */
  void apply(XYStyler styler, int length) {
    styler.setYAxisLogarithmic(!spansManyDecades());
    styler.setYAxisLogarithmicDecadeOnly(false);
    styler.setYAxisTickLabelsFormattingFunction(this::label);
    if (spansManyDecades()) {
      styler.setYAxisTickMarkSpacingHint(tickSpacing(length));
    }
  }

  boolean spansManyDecades() {
    return highest > MANY * lowest;
  }

  private String label(double height) {
    if (spansManyDecades()) {
      return Numbers.significant(Math.pow(10, height), 3);
    }
    return ChartStyle.isRound(height) ? Numbers.significant(height, 3) : "";
  }

  /** Nearly a power of ten, so that no tick is between two. */
  private int tickSpacing(int length) {
    double decades = Math.log10(highest / lowest);
    return (int) Math.max(TICK_SPACING, 0.9 * length / decades);
  }
}
