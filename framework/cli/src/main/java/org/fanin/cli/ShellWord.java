package org.fanin.cli;

/** Words as a shell reads them back. */
final class ShellWord {

  private ShellWord() {}

  /** {@code text}, in quotes if it holds anything special. */
  static String of(String text) {
    return text.matches("[\\w./:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
