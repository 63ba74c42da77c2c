package org.fanin.conformance.verdict;

import java.util.List;

/** What is said of the draws of one library. */
public sealed interface Verdict {

  /** The draws are what was asked for. */
  record Right() implements Verdict {}

  /**
   * The draws are not what was asked for, but what the library documents under that name.
   *
   * @param fault how that differs from what was asked for
   */
  record AsDocumented(Fault fault) implements Verdict {}

  /**
   * The draws are neither what was asked for nor what the library documents.
   *
   * @param faults at least one
   */
  record Wrong(List<Fault> faults) implements Verdict {
    public Wrong {
      faults = List.copyOf(faults);
    }
  }

  /** {@link Right} without faults, {@link Wrong} otherwise. */
  static Verdict of(List<Fault> faults) {
    return faults.isEmpty() ? new Right() : new Wrong(faults);
  }
}
