package org.fanin.cli.progress;

import static java.util.Locale.ROOT;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar that moves in the last line of a terminal, with milestones above it. */
final class TerminalScreen implements Screen {

  private static final int WHOLE = 10_000;
  private static final int REDRAW_MILLIS = 200;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 30;
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  private final PrintStream err;
  private final TerminalWidth width;
  private final LastLine line;
  private final ProgressBar bar;

  TerminalScreen(PrintStream err) {
    this.err = err;
    width = new TerminalWidth();
    line = new LastLine(err, width::columns);
    bar = new ProgressBarBuilder()
        .setInitialMax(WHOLE)
        .setUpdateIntervalMillis(REDRAW_MILLIS)
        .continuousUpdate()
        .setConsumer(line)
        .setRenderer(
            (state, room) -> render(state.getNormalizedProgress(), state.getExtraMessage(), room))
        .build();
  }

  @Override
  public void milestone(String text) {
    line.above(text);
  }

  @Override
  public void detail(String text) {}

  @Override
  public void progress(double fraction, String message) {
    bar.setExtraMessage(message);
    bar.stepTo(Math.round(fraction * WHOLE));
  }

  @Override
  public void close() {
    bar.close();
    line.clear();
    width.close();
    err.println();
  }

  /** {@code ██████▌     54 %  message}; the bar takes the room that the message leaves. */
  static String render(double fraction, String message, int width) {
    String text = String.format(ROOT, " %3.0f %%  %s", Math.floor(100 * fraction), message);
    int cells = Math.max(NARROWEST, Math.min(width - text.length(), WIDEST));
    int eighths = (int) (fraction * cells * 8);
    String full = "█".repeat(eighths / 8);
    String bar = eighths % 8 == 0 ? full : full + EIGHTHS.charAt(eighths % 8);
    return bar + " ".repeat(cells - bar.length()) + text;
  }
}
