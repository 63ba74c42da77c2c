package org.fanin.results.comparison;

/** Whether what was measured is what theory expects. */
public enum Agreement {
  /** The interval of their ratio lies between a half and two, and no further from 1 than chance. */
  AGREES,

  /** Further from it than chance, and by more than 1 %. */
  DIFFERS,

  /** There are too few repeats to tell, or some without a signal that is above 0 and finite. */
  UNDECIDED,

  /** Theory expects nothing, or nothing was measured. */
  NO_FORECAST
}
