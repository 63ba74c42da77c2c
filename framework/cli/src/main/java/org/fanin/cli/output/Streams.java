package org.fanin.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err progress and errors
 * @param outIsTerminal whether results are read by eye as they come
 * @param errIsTerminal whether progress is seen as it comes, so that a line may move
 */
public record Streams(
    PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal) {

  /** Those of this process; the launcher says by system properties which are terminals. */
  public static Streams ofProcess(StandardOutput results) {
    return new Streams(
        new PrintStream(results, true, UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
        Boolean.getBoolean("fanin.terminal.out"),
        Boolean.getBoolean("fanin.terminal.err"));
  }

  /** Colours for {@link #out}: only on a terminal, and not if NO_COLOR is set. */
  public Ansi outColours() {
    return colours(outIsTerminal);
  }

  /** Colours for {@link #err}: only on a terminal, and not if NO_COLOR is set. */
  public Ansi errColours() {
    return colours(errIsTerminal);
  }

  private static Ansi colours(boolean terminal) {
    return terminal && System.getenv("NO_COLOR") == null ? Ansi.ON : Ansi.OFF;
  }
}
