package org.fanin.training;

import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.layers.Parameter;
import org.fanin.plan.Trial;

/**
 * What an initializer is asked for.
 *
 * @param trial in which
 * @param weights of which kernel
 * @param law of which class
 */
record Draw(Trial trial, Parameter.Weights weights, WeightInitializer law) {

  /** The kernel. */
  Kernel kernel() {
    return weights.kernel();
  }

  /** How many biases are added to its product. */
  int biases() {
    return weights.biases().map(Parameter::size).orElse(0);
  }

  /** The initializer as failures name it: its class, which tells whose it is, and its arm. */
  String initializer() {
    return "the initializer " + law.getClass().getName() + " of " + trial.arm().label();
  }
}
