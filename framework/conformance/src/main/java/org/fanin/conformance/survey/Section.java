package org.fanin.conformance.survey;

import java.util.List;

/**
 * Questions that belong together.
 *
 * @param title the title
 * @param text what was asked, in one sentence
 * @param rows the questions
 */
public record Section(String title, String text, List<Row> rows) {
  public Section {
    rows = List.copyOf(rows);
  }
}
