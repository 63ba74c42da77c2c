package org.fanin.results.claims;

import java.util.List;

/**
 * A statement that a report puts to the test.
 *
 * @param statement as the report shows it
 * @param relation what it says
 * @param arms the labels of the arms of which it says so, in the order that the relation gives
 */
public record Claim(String statement, Relation relation, List<String> arms) {

  public Claim {
    arms = List.copyOf(arms);
    if (arms.size() != relation.arms()) {
      throw new IllegalArgumentException("the claim \"" + statement + "\" names " + arms.size()
          + " arms " + arms + ", but " + relation + " needs " + relation.arms());
    }
  }
}
