package org.fanin.cli.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** How wide the terminal is, also after its window has changed. */
final class TerminalWidth implements AutoCloseable {

  private static final int USUAL = 80;
  private static final int LEAST = 20;

  private final Terminal terminal;

  TerminalWidth() {
    try {
      terminal = TerminalBuilder.builder()
          // By default Ctrl-C would end the program without its last word.
          .nativeSignals(false)
          .systemOutput(TerminalBuilder.SystemOutput.SysErr)
          .dumb(true)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal can't be asked for its width", e);
    }
  }

  /** Columns; 80 where the terminal does not tell. */
  int columns() {
    int columns = terminal.getWidth();
    return columns == 0 ? USUAL : Math.max(LEAST, columns);
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal can't be given back", e);
    }
  }
}
