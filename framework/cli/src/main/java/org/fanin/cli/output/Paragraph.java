package org.fanin.cli.output;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;
import org.fanin.results.text.Printable;

/** Running text, broken between words. */
public final class Paragraph {

  private static final int MOST = 100;
  private static final int LEAST = 60;

  /** Columns of text: 100, or those of a narrower terminal, as the launcher says, but at least 60. */
  public static final int WIDTH =
      Math.max(LEAST, Math.min(MOST, Integer.getInteger("fanin.terminal.columns", MOST)));

  private static final char HARD_SPACE = '\u00a0';

  private static final Pattern START = Pattern.compile(" *([0-9]+\\. )?");

  private Paragraph() {}

  /** {@code text} as one word, so that it stays on one line and can be copied. */
  public static String unbroken(String text) {
    return text.replace(' ', HARD_SPACE);
  }

  /**
   * {@code text} with lines of at most {@link #WIDTH} columns; its own line breaks stay, and no
   * other character does anything to a terminal.
   */
  public static String wrap(String text) {
    return Printable.lines(text)
        .lines()
        .flatMap(line -> indented(line).stream())
        .collect(joining("\n"))
        .replace(HARD_SPACE, ' ');
  }

  /** {@code line} as lines of at most {@code width} columns, where no word is longer, likewise. */
  public static List<String> lines(String line, int width) {
    String text = Printable.lines(line);
    boolean fits = text.length() <= width && !text.startsWith(" ");
    return (fits ? text : WordUtils.wrap(text, width, "\n", false)).lines().toList();
  }

  /** Lines that go on stand below the text of the first, behind its number if it has one. */
  private static List<String> indented(String line) {
    Matcher start = START.matcher(line);
    int indent = start.lookingAt() ? start.end() : 0;
    List<String> lines = lines(line.substring(indent), WIDTH - indent);
    String space = " ".repeat(indent);
    return Stream.concat(
            lines.stream().limit(1).map(line.substring(0, indent)::concat),
            lines.stream().skip(1).map(space::concat))
        .toList();
  }
}
