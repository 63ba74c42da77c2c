package org.fanin.benchmarks.table;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes comparisons as a Markdown table whose columns also stand straight in a terminal. */
public final class Table {

  private static final List<String> HEAD =
      List.of("what", "Fanin", "against", "its figure", "ratio", "goal");

  private Table() {}

  /** The table, medians with the least and the greatest of the rounds behind them. */
  public static String of(List<Comparison> comparisons) {
    List<List<String>> rows =
        Stream.concat(Stream.of(HEAD), comparisons.stream().map(Table::cells)).toList();
    List<Integer> widths = IntStream.range(0, HEAD.size())
        .mapToObj(column ->
            rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow())
        .toList();
    String rule = widths.stream().map("-"::repeat).collect(joining(" | ", "| ", " |\n"));
    return rows.stream()
        .map(row -> line(row, widths))
        .collect(joining())
        .replaceFirst("\n", "\n" + rule);
  }

  private static List<String> cells(Comparison row) {
    Unit unit = row.fanin().unit();
    Series ratio = row.ratio();
    return List.of(
        row.what(),
        unit.text(row.fanin().median()),
        row.other(),
        unit.text(row.others().median()),
        String.format(ROOT, "%.2f (%.2f to %.2f)", ratio.median(), ratio.least(), ratio.greatest()),
        row.goal().map(goal -> goal.text(ratio.median())).orElse(""));
  }

  private static String line(List<String> cells, List<Integer> widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> cells.get(i) + " ".repeat(widths.get(i) - cells.get(i).length()))
        .collect(joining(" | ", "| ", " |\n"));
  }
}
