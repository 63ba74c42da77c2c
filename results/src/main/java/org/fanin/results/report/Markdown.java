package org.fanin.results.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;
import org.fanin.results.text.Printable;

/** A text in GitHub's Markdown being written; what users wrote goes through {@link #text}. */
final class Markdown {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~!&]");
  private static final Pattern TICKS = Pattern.compile("`+");

  private final StringBuilder out = new StringBuilder();

  /** {@code raw} as plain text on one line: nothing in it is taken for Markdown or HTML. */
  static String text(String raw) {
    return SPECIAL.matcher(Printable.line(raw)).replaceAll("\\\\$0");
  }

  /** {@code raw} as something that is typed, within a line. */
  static String span(String raw) {
    String line = Printable.line(raw);
    String fence = "`".repeat(longestRun(line) + 1);
    return fence + " " + line + " " + fence;
  }

  void heading(int level, String text) {
    paragraph("#".repeat(level) + " " + text);
  }

  void paragraph(String text) {
    out.append(text).append("\n\n");
  }

  void list(List<String> items) {
    if (!items.isEmpty()) {
      paragraph(items.stream().map(item -> "* " + item).collect(joining("\n")));
    }
  }

  /** A block of what is typed, whatever is in it. */
  void code(String code) {
    String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    paragraph(fence + "\n" + code + "\n" + fence);
  }

  /** A table whose first column is text and whose others are figures, set to the right. */
  void table(List<String> header, List<List<String>> rows) {
    table(1, header, rows);
  }

  /** A table whose first {@code texts} columns are text and whose others are figures. */
  void table(int texts, List<String> header, List<List<String>> rows) {
    table(header, "|---".repeat(texts) + "|---:".repeat(header.size() - texts), rows);
  }

  /** A table of text. */
  void prose(List<String> header, List<List<String>> rows) {
    table(header.size(), header, rows);
  }

  /** A picture with its caption. */
  void picture(Picture picture) {
    String name = picture.name();
    paragraph(
        "[![" + text(picture.title()) + "](figures/" + name + ".png)](figures/" + name + ".svg)");
    paragraph(text(picture.caption()));
  }

  @Override
  public String toString() {
    return out.toString().stripTrailing() + "\n";
  }

  private void table(List<String> header, String rule, List<List<String>> rows) {
    out.append(row(header)).append(rule).append("|\n");
    rows.forEach(cells -> out.append(row(cells)));
    out.append("\n");
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(joining(" | ", "| ", " |\n"));
  }

  private static int longestRun(String code) {
    return TICKS
        .matcher(code)
        .results()
        .mapToInt(run -> run.group().length())
        .max()
        .orElse(0);
  }
}
