package org.fanin.cli.progress;

import org.fanin.cli.output.Streams;

/** Where progress is seen. Safe to call from several threads. */
public interface Screen extends AutoCloseable {

  /** The screen that suits {@code streams}. */
  static Screen of(Streams streams, boolean quiet) {
    if (quiet) {
      return new QuietScreen();
    }
    return streams.errIsTerminal()
        ? new TerminalScreen(streams.err())
        : new LineScreen(streams.err());
  }

  /** Something worth keeping has happened. */
  void milestone(String line);

  /** Something has happened that only a log keeps. */
  void detail(String line);

  /** The work has come so far, from 0 to 1. */
  void progress(double fraction, String message);

  /** Nothing more is shown. */
  @Override
  void close();
}
