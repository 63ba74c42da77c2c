package org.fanin.initializers;

import org.fanin.initializers.parameter.Check;

/**
 * Factors on the optimizer's learning rate for the parameters of one layer.
 *
 * @param weights for the kernel, above 0
 * @param biases for the biases, above 0
 */
public record LearningRates(double weights, double biases) {

  public LearningRates {
    Check.positive("weights", weights);
    Check.positive("biases", biases);
  }

  /** The optimizer's learning rate as it is. */
  public static LearningRates unscaled() {
    return new LearningRates(1, 1);
  }
}
