package org.fanin.results.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.regex.Pattern;
import org.fanin.results.text.Numbers;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;

/** How all charts of lines look. */
final class ChartStyle {

  private static final Pattern ROUND = Pattern.compile("[0.]*[125]0*(e.*)?");

  private ChartStyle() {}

  static void apply(XYStyler styler) {
    styler.setBaseFont(Palette.TEXT);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setChartFontColor(Palette.INK);
    styler.setChartTitleVisible(false);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(Palette.GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(0.8f));
    styler.setAxisTickLabelsFont(Palette.SMALL);
    styler.setAxisTickLabelsColor(Palette.QUIET);
    styler.setAxisTitleFont(Palette.TEXT);
    styler.setLegendFont(Palette.TEXT);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLegendPosition(LegendPosition.OutsideE);
    styler.setXAxisMin(0.0);
    styler.setXAxisTickLabelsFormattingFunction(value -> Numbers.significant(value, 4));
  }

  /**
   * Where all values are equally far apart, as any two are, XChart has ticks at them and nowhere else;
   * a value that is no number keeps it from that.
   */
  static void tickRoundHeights(XYChart chart) {
    double[] noHeight = {Double.NaN};
    chart.getSeriesCollection().stream().findFirst().ifPresent(first -> {
      double[] place = {first.getXData()[0]};
      chart.addSeries("a height that is no number", place, noHeight).setShowInLegend(false);
    });
  }

  /** On a logarithmic axis, ticks other than 1, 2 and 5 have no room for a label. */
  static boolean isRound(double tick) {
    return ROUND.matcher(Numbers.significant(tick, 3)).matches();
  }
}
