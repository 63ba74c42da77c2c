package org.fanin.optimizers;

import org.fanin.initializers.StepSize;

/** How a step moves a weight, given its gradient. */
public sealed interface UpdateRule permits Adam.Rule, Sgd.Rule {

  /** The rule with its settings, in one line. */
  String describe();

  /** What sets the size of a step. */
  StepSize stepSize();

  /** The same rule with {@code factor} times its learning rate. */
  UpdateRule scaled(double factor);
}
