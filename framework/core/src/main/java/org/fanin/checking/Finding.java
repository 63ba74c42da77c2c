package org.fanin.checking;

import java.util.List;
import java.util.function.Function;

/**
 * What one check found.
 *
 * @param check what was looked at: {@code finite}
 * @param verdict how it ended
 * @param detail what was found, as a clause
 */
public record Finding(String check, Verdict verdict, String detail) {

  /** How a check ended. */
  public enum Verdict {
    /** The promise is kept. */
    PASSED,

    /** Nothing was promised, or there is something to know. */
    NOTED,

    /** The promise is broken. */
    FAILED
  }

  static Finding passed(String check, String detail) {
    return new Finding(check, Verdict.PASSED, detail);
  }

  static Finding noted(String check, String detail) {
    return new Finding(check, Verdict.NOTED, detail);
  }

  static Finding failed(String check, String detail) {
    return new Finding(check, Verdict.FAILED, detail);
  }

  /** Failed with the first problem, if there is any, of a kernel; a problem is empty if there is none. */
  static Finding ofEach(
      String check, String kept, List<Tried> kernels, Function<Tried, String> problem) {
    for (Tried tried : kernels) {
      String found = problem.apply(tried);
      if (!found.isEmpty()) {
        return failed(check, found + Complaint.place(tried.kernel()));
      }
    }
    return passed(check, kept);
  }
}
