package org.fanin.conformance.survey;

import java.util.List;
import org.fanin.conformance.verdict.Verdict;

/**
 * What was found of one way in which a library draws.
 *
 * @param spelling how its users ask for it
 * @param verdict the verdict
 * @param notes why it is not right; empty if it is
 */
public record Finding(String spelling, Verdict verdict, List<String> notes) {

  public Finding {
    notes = verdict instanceof Verdict.Right ? List.of() : List.copyOf(notes);
  }

  /** Whether the library does what it documents. */
  public boolean isSound() {
    return !(verdict instanceof Verdict.Wrong);
  }
}
