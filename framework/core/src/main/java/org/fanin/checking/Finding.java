package org.fanin.checking;

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
}
