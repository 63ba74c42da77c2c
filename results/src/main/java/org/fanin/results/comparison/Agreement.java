package org.fanin.results.comparison;

/** Whether what was measured is what theory expects. */
public enum Agreement {
  /** The interval of their ratio holds 1 and lies between 0.5 and 2, or is within 10 % of 1. */
  AGREES,

  /** Further from it than chance, and by more than 1 %. */
  DIFFERS,

  /** There are too few repeats to tell, or some without a signal that is above 0 and finite. */
  UNDECIDED,

  /** Theory expects something, but nothing was measured. */
  NOT_MEASURED,

  /** Theory expects nothing. */
  NO_FORECAST
}
