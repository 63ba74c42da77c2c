package org.fanin.advice;

import java.util.List;

/**
 * What the literature advises.
 *
 * @param initializers annotations, the first the better
 * @param reason why, in a sentence
 * @param source the paper
 */
public record Recommendation(List<String> initializers, String reason, String source) {

  public Recommendation {
    initializers = List.copyOf(initializers);
  }
}
