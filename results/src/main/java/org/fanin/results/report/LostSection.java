package org.fanin.results.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.text.Numbers;

/** Which captured values no figure counts, since they are not finite. */
final class LostSection {

  private final Comparison comparison;

  LostSection(Comparison comparison) {
    this.comparison = comparison;
  }

  private record Capture(String arm, int repeat, Moment moment) {

    static Capture of(StatisticsRow row) {
      return new Capture(row.of().arm(), row.of().repeat(), row.of().moment());
    }

    String label() {
      return arm + ", repeat " + repeat + ", at " + moment;
    }
  }

  void write(Markdown out) {
    Map<Capture, List<StatisticsRow>> lost = comparison.statistics().stream()
        .filter(row -> row.statistics().countNaN() + row.statistics().countInfinite() > 0)
        .collect(groupingBy(Capture::of, LinkedHashMap::new, toList()));
    if (lost.isEmpty()) {
      return;
    }
    out.heading(2, "Values that are not finite");
    out.paragraph("No figure of this report counts them.");
    out.list(lost.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .toList());
  }

  private static String line(Capture capture, List<StatisticsRow> rows) {
    long countNaN = rows.stream().mapToLong(row -> row.statistics().countNaN()).sum();
    long countInfinite =
        rows.stream().mapToLong(row -> row.statistics().countInfinite()).sum();
    return "**" + Markdown.text(capture.label()) + ":** " + Numbers.count(countNaN)
        + " values are NaN and " + Numbers.count(countInfinite) + " infinite, in "
        + Markdown.text(places(rows)) + ".";
  }

  /** Such as {@code weight, gradient of conv-1, conv-2; output of head}. */
  private static String places(List<StatisticsRow> rows) {
    Map<Quantity, List<String>> layers = rows.stream()
        .map(StatisticsRow::of)
        .collect(groupingBy(
            CapturedLayer::quantity, LinkedHashMap::new, mapping(CapturedLayer::layer, toList())));
    Map<List<String>, List<String>> quantities = layers.entrySet().stream()
        .collect(groupingBy(
            Map.Entry::getValue,
            LinkedHashMap::new,
            mapping(entry -> entry.getKey().label(), toList())));
    return quantities.entrySet().stream()
        .map(entry ->
            String.join(", ", entry.getValue()) + " of " + String.join(", ", entry.getKey()))
        .collect(joining("; "));
  }
}
