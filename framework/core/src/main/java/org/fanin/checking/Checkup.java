package org.fanin.checking;

import java.util.List;

/**
 * All that was found of one class.
 *
 * @param part what it is: {@code initializer}
 * @param className with its package
 * @param findings check by check
 */
public record Checkup(String part, String className, List<Finding> findings) {

  public Checkup {
    findings = List.copyOf(findings);
  }

  /** Whether no promise is broken. */
  public boolean isSound() {
    return findings.stream().noneMatch(finding -> finding.verdict() == Finding.Verdict.FAILED);
  }
}
