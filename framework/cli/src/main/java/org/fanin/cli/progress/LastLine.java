package org.fanin.cli.progress;

import java.io.PrintStream;
import java.util.function.IntSupplier;
import me.tongfei.progressbar.ProgressBarConsumer;
import org.fanin.results.text.Printable;

/** The last line of a terminal: written again and again, while other lines appear above it. */
final class LastLine implements ProgressBarConsumer {

  private static final String ERASED = "\r\u001b[K";

  private final PrintStream err;
  private final IntSupplier width;
  private String shown = "";

  LastLine(PrintStream err, IntSupplier width) {
    this.err = err;
    this.width = width;
  }

  /** One less than there are: some terminals go to the next line after the last column. */
  @Override
  public int getMaxRenderedLength() {
    return width.getAsInt() - 1;
  }

  @Override
  public synchronized void accept(String line) {
    String text = Printable.lines(line);
    shown = text.substring(0, Math.min(text.length(), getMaxRenderedLength()));
    err.print(ERASED + shown);
    err.flush();
  }

  /** Writes a line that stays, above this one. */
  synchronized void above(String line) {
    err.print(ERASED + Printable.lines(line) + "\n" + shown);
    err.flush();
  }

  @Override
  public synchronized void clear() {
    accept("");
  }

  @Override
  public void close() {}
}
