package org.fanin.conformance.survey;

import java.util.List;

/**
 * One question with the answers of all libraries.
 *
 * @param question what was asked for
 * @param right the right answer, in a few words
 * @param cells the answers, in the order of the libraries
 */
public record Row(String question, String right, List<Cell> cells) {
  public Row {
    cells = List.copyOf(cells);
  }
}
