package org.fanin.benchmarks.table;

import java.util.Optional;

/**
 * Fanin against something else, measured in the same rounds.
 *
 * @param what was done
 * @param fanin Fanin's figures
 * @param other what it is compared with
 * @param others its figures, in the same unit
 * @param goal of Fanin's figure by the other's, if there is one
 */
public record Comparison(
    String what, Series fanin, String other, Series others, Optional<Goal> goal) {

  public Comparison {
    if (fanin.unit() != others.unit()
        || fanin.values().size() != others.values().size()) {
      throw new IllegalArgumentException(what + " and " + other + " do not compare");
    }
  }

  /** Fanin's figure by the other's, round by round. */
  public Series ratio() {
    return fanin.over(others);
  }
}
