package org.fanin.results.export;

import java.util.Locale;

/** What can be exported of a run. */
public enum ExportedTable {
  /** {@code statistics.csv}. */
  STATISTICS,
  /** {@code histograms.csv}. */
  HISTOGRAMS,
  /** {@code history.csv}, of all trials. */
  HISTORY,
  /** A file for each trial, moment, layer and quantity; kernels and gradients, too. */
  CAPTURES;

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
