package org.fanin.training;

import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.plan.Trial;

/**
 * What an initializer is asked for.
 *
 * @param trial in which
 * @param kernel of which layer
 * @param law of which class
 */
record Draw(Trial trial, Kernel kernel, WeightInitializer law) {

  /** The initializer as failures name it: its class, which tells whose it is, and its arm. */
  String initializer() {
    return "the initializer " + law.getClass().getName() + " of " + trial.arm().label();
  }
}
