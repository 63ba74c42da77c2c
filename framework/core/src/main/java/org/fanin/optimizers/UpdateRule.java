package org.fanin.optimizers;

/** How a step moves a weight, given its gradient. */
public sealed interface UpdateRule permits Adam.Rule, Sgd.Rule {

  /** The rule with its settings, in one line. */
  String describe();
}
