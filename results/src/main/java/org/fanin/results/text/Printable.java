package org.fanin.results.text;

import java.util.regex.Pattern;

/** Texts of others, such as titles and labels, made harmless to print. */
public final class Printable {

  /** The longest text that is printed whole, in characters. */
  public static final int LONGEST = 1_000;

  private static final Pattern BREAKS = Pattern.compile("\\s+");
  // Controls can move a terminal's cursor; formats, such as right-to-left marks, reorder a line.
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private static final Pattern INVISIBLE_IN_LINES =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n\t]]");

  private Printable() {}

  /** Whether {@code text} is one line of visible characters and spaces, and not too long. */
  public static boolean isPlain(String text) {
    return text.length() <= LONGEST && !INVISIBLE.matcher(text).find();
  }

  /**
   * {@code text} with its line breaks and tabs; other characters that cannot be seen become the
   * replacement character U+FFFD.
   */
  public static String lines(String text) {
    return INVISIBLE_IN_LINES.matcher(text.replace("\r\n", "\n")).replaceAll("\uFFFD");
  }

  /**
   * {@code text} on one line: breaks become spaces, other characters that cannot be seen the
   * replacement character U+FFFD, and what is too long ends with an ellipsis.
   */
  public static String line(String text) {
    String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    return INVISIBLE.matcher(BREAKS.matcher(cut).replaceAll(" ")).replaceAll("\uFFFD");
  }
}
