package org.fanin.study;

/**
 * One mistake in a study or in what overrides it.
 *
 * @param place where it is: {@code MnistRelu: @Gaussian(stddev)}
 * @param problem what was found and what is allowed, as it follows the place in a sentence
 */
public record Fault(String place, String problem) {

  @Override
  public String toString() {
    return place + " " + problem;
  }
}
