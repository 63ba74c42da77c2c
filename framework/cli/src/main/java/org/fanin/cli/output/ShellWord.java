package org.fanin.cli.output;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words as a shell reads them back. */
public final class ShellWord {

  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\\\\.|[^\\s'\\\\])+");
  private static final Pattern PIECE = Pattern.compile("'([^']*)'|\\\\(.)|([^'\\\\]+)");

  private ShellWord() {}

  /** {@code text}, in quotes if it holds anything special. */
  public static String of(String text) {
    return text.matches("[\\w./:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** {@code command} with {@code folder}, such as {@code fanin resume runs/study/now}. */
  public static String command(String command, Path folder) {
    return command + " " + of(folder.toString());
  }

  /** The words of {@code command}, each as it was given to {@link #of}. */
  public static List<String> split(String command) {
    return WORD.matcher(command).results().map(word -> unquoted(word.group())).toList();
  }

  private static String unquoted(String word) {
    return PIECE.matcher(word).results().map(ShellWord::content).collect(joining());
  }

  private static String content(MatchResult piece) {
    String whole = piece.group();
    if (whole.startsWith("'")) {
      return piece.group(1);
    }
    return whole.startsWith("\\") ? piece.group(2) : whole;
  }
}
