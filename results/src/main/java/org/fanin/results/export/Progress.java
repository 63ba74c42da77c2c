package org.fanin.results.export;

/** Hears how far an export is. */
@FunctionalInterface
public interface Progress {

  /**
   * One more of {@code steps} is done.
   *
   * @param done from 1
   * @param steps of the whole export
   */
  void advanced(int done, int steps);
}
