package org.fanin.initializers;

/** What sets the size of an optimizer's steps, apart from its learning rate. */
public enum StepSize {
  /** The gradient: twice the gradient, twice the step. Gradient descent. */
  PROPORTIONAL,

  /** Nothing: a step is about as large whatever the size of the gradient. Adam. */
  NORMALIZED
}
