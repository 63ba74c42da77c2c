package org.fanin.conformance.survey;

import java.util.List;

/**
 * One library's answer to one question.
 *
 * @param library the library's name
 * @param findings a finding for each way it offers; none if it offers none
 */
public record Cell(String library, List<Finding> findings) {
  public Cell {
    findings = List.copyOf(findings);
  }
}
