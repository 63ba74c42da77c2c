package org.fanin.results.summary;

/** Counts the steps of a summary, whichever thread does them. */
final class Steps {

  private final Progress progress;
  private final int steps;
  private int done;

  Steps(Progress progress, int steps) {
    this.progress = progress;
    this.steps = steps;
  }

  /** One more step has given {@code result}. */
  synchronized <T> T done(T result) {
    done++;
    progress.advanced(done, steps);
    return result;
  }
}
