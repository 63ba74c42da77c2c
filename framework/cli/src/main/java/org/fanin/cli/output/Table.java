package org.fanin.cli.output;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/**
 * Rows of one kind, with a column for each thing that is told of them.
 *
 * @param columns from left to right
 * @param rows from top to bottom
 */
public record Table<R>(List<Column<R>> columns, List<R> rows) {

  private static final String GAP = "  ";
  private static final int NARROWEST = 12;

  // A longer word, such as the class of a plugin with its package, breaks.
  private static final int LONGEST = 40;

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One column.
   *
   * @param header its title
   * @param number whether it holds numbers, which stand at the right
   * @param text what it says of a row
   */
  public record Column<R>(String header, boolean number, Function<R, String> text) {

    /** A column of words. */
    public static <R> Column<R> words(String header, Function<R, String> text) {
      return new Column<>(header, false, text);
    }

    /** A column of numbers. */
    public static <R> Column<R> numbers(String header, Function<R, String> text) {
      return new Column<>(header, true, text);
    }
  }

  /** The table as lines, each with its line break, of {@link Paragraph#WIDTH} columns at most. */
  public String text(Ansi colours) {
    List<List<String>> cells = cells();
    int[] widths = widths(cells);
    String header = lines(cells.get(0), widths).map(line -> bold(line, colours)).collect(joining());
    return cells.stream()
        .skip(1)
        .flatMap(row -> lines(row, widths))
        .map(line -> line + "\n")
        .collect(joining("", header, ""));
  }

  private static String bold(String line, Ansi colours) {
    return colours.string("@|bold " + line + "|@") + "\n";
  }

  private List<List<String>> cells() {
    return Stream.concat(
            Stream.of(row(Column::header)),
            rows.stream().map(row -> row(column -> column.text().apply(row))))
        .toList();
  }

  private List<String> row(Function<Column<R>, String> cell) {
    return columns.stream().map(cell).toList();
  }

  /** As wide as the widest cell; while the table is too wide, the widest that can shrinks. */
  private int[] widths(List<List<String>> cells) {
    int[] widths = columns(i -> widest(cells, i, String::length));
    int[] least = columns(i -> least(cells, i));
    int room = Paragraph.WIDTH - GAP.length() * (widths.length - 1);
    for (int excess = Arrays.stream(widths).sum() - room; excess > 0; excess--) {
      widestAbove(least, widths).ifPresent(i -> widths[i]--);
    }
    return widths;
  }

  /** The first of the widest columns that are wider than they must be. */
  private static OptionalInt widestAbove(int[] least, int[] widths) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest < 0 ? OptionalInt.empty() : OptionalInt.of(widest);
  }

  /** A word too long for its column would move what is behind it, but in the last column nothing. */
  private int least(List<List<String>> cells, int column) {
    return column == columns.size() - 1
        ? NARROWEST
        : Math.max(NARROWEST, widest(cells, column, Table::longestWord));
  }

  private int[] columns(IntUnaryOperator width) {
    return IntStream.range(0, columns.size()).map(width).toArray();
  }

  private static int widest(List<List<String>> cells, int column, ToIntFunction<String> width) {
    return cells.stream().map(row -> row.get(column)).mapToInt(width).max().orElse(0);
  }

  private static int longestWord(String text) {
    return Stream.of(text.split(" "))
        .mapToInt(String::length)
        .filter(length -> length <= LONGEST)
        .max()
        .orElse(0);
  }

  /** One row, as many lines as its highest cell. */
  private Stream<String> lines(List<String> row, int[] widths) {
    List<List<String>> cells = IntStream.range(0, widths.length)
        .mapToObj(i -> Paragraph.lines(
            i < widths.length - 1 ? broken(row.get(i), widths[i]) : row.get(i), widths[i]))
        .toList();
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, height)
        .mapToObj(line -> IntStream.range(0, widths.length)
            .mapToObj(i -> padded(cells.get(i), line, columns.get(i).number(), widths[i]))
            .collect(joining(GAP))
            .stripTrailing());
  }

  /** Words too long for a column that has others behind it break behind a dot. */
  private static String broken(String text, int width) {
    return Stream.of(text.split(" ")).map(word -> brokenWord(word, width)).collect(joining(" "));
  }

  private static String brokenWord(String word, int width) {
    if (word.length() <= width) {
      return word;
    }
    int dot = word.lastIndexOf('.', width - 1);
    return dot < 0
        ? word
        : word.substring(0, dot + 1) + " " + brokenWord(word.substring(dot + 1), width);
  }

  private static String padded(List<String> lines, int line, boolean right, int width) {
    String text = line < lines.size() ? lines.get(line) : "";
    String space = " ".repeat(Math.max(0, width - text.length()));
    return right ? space + text : text + space;
  }
}
