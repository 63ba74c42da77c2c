package org.fanin.results.report;

/**
 * A figure as the report shows it.
 *
 * @param name of its files, without ending
 * @param title over it
 * @param caption under it
 */
public record Picture(String name, String title, String caption) {}
