package org.fanin.results.report;

/**
 * A figure as the report shows it.
 *
 * @param name of its files, without ending
 * @param title over it
 * @param caption under it
 */
public record Picture(String name, String title, String caption) {

  /** The name of the one that stands in the section on the signal before training. */
  public static final String SIGNAL = "signal";
}
