package org.fanin.results.comparison;

/** Whether what was measured is what theory expects. */
public enum Agreement {
  /** Not further from it than chance. */
  AGREES,

  /** Further from it than chance. */
  DIFFERS,

  /** A single repeat, or one without any signal, does not tell. */
  UNTESTED,

  /** Theory expects nothing, or nothing was measured. */
  NO_FORECAST
}
