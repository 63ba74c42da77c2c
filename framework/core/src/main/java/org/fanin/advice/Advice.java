package org.fanin.advice;

import java.util.List;

/**
 * Which initializer suits a network.
 *
 * @param network what it is about
 * @param guidelines what the literature advises
 * @param theory where theory disagrees, or what it adds, in sentences
 * @param arms how the arms of a study start; none if it is about no study
 * @param initializers how initializers would start the network, the best in theory first; none
 *     where theory cannot tell one from another
 */
public record Advice(
    String network,
    List<Recommendation> guidelines,
    List<String> theory,
    List<Forecast> arms,
    List<Forecast> initializers) {

  public Advice {
    guidelines = List.copyOf(guidelines);
    theory = List.copyOf(theory);
    arms = List.copyOf(arms);
    initializers = List.copyOf(initializers);
  }
}
