package org.fanin.advice;

import java.util.List;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.theory.ActivationMoments;

/**
 * What advice depends on.
 *
 * @param activations those that follow hidden layers, the most frequent first
 * @param depth the layers, or the steps of a recurrent network
 * @param biasVariance the variance of the biases
 * @param structure how its layers follow one another
 */
public record NetworkFacts(
    List<ActivationFunction> activations, int depth, double biasVariance, Structure structure) {

  /** How layers follow one another. */
  public enum Structure {
    /** Each takes what the one before puts out. */
    PLAIN,
    /** The same, where most kernels are convolutions, each with at least as many outputs as inputs. */
    CONVOLUTIONAL,
    /** Branches add to what they are given. */
    RESIDUAL,
    /** One kernel acts at every step. */
    RECURRENT
  }

  public NetworkFacts {
    activations = List.copyOf(activations);
    if (activations.isEmpty()) {
      throw new IllegalArgumentException("a network has an activation, be it the identity");
    }
    Check.that(depth >= 1, "depth", depth, "a whole number of at least 1");
    Check.notNegative("biasVariance", biasVariance);
  }

  /** Where {@code activation} follows every hidden layer. */
  public NetworkFacts(
      ActivationFunction activation, int depth, double biasVariance, Structure structure) {
    this(List.of(activation), depth, biasVariance, structure);
  }

  /** The most frequent. */
  ActivationFunction activation() {
    return activations.get(0);
  }

  /** Whether several activations follow hidden layers. */
  boolean isMixed() {
    return activations.size() > 1;
  }

  /**
   * Whether a signal that is twice as large gives twice the output: then no layer corrects what
   * chance made of the one before.
   */
  boolean isHomogeneous() {
    return biasVariance == 0
        && activations.stream().allMatch(of -> new ActivationMoments(of).isHomogeneous());
  }

  boolean isConvolutional() {
    return structure == Structure.CONVOLUTIONAL;
  }

  boolean isRecurrent() {
    return structure == Structure.RECURRENT;
  }

  boolean isResidual() {
    return structure == Structure.RESIDUAL;
  }
}
