package org.fanin.cli.progress;

import java.io.PrintStream;
import org.fanin.results.text.Printable;

/** Plain lines, for files and pipes. */
final class LineScreen implements Screen {

  private final PrintStream err;

  LineScreen(PrintStream err) {
    this.err = err;
  }

  @Override
  public void milestone(String line) {
    err.println(Printable.lines(line));
  }

  @Override
  public void detail(String line) {
    err.println(Printable.lines(line));
  }

  @Override
  public void progress(double fraction, String message) {}

  @Override
  public void close() {}
}
