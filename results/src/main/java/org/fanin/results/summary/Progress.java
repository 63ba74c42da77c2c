package org.fanin.results.summary;

/** Hears how far a summary or an export is. */
@FunctionalInterface
public interface Progress {

  /**
   * One more of {@code steps} is done; never called by two threads at once.
   *
   * @param done from 1
   * @param steps of the whole
   */
  void advanced(int done, int steps);
}
