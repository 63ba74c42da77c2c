package org.example;

import org.fanin.initializers.activation.FormulaActivation;
import org.fanin.initializers.activation.Term;

/**
 * The activation {@code f(x) = x tanh(log(1 + exp(x)))}.
 *
 * <p>The formula is all there is to write: value, derivative and the operations of the network
 * follow from it. A study names the class: {@code @Network(hidden = 64, formula = Mish.class)}.
 *
 * <p>Source: Misra 2019, "Mish: A Self Regularized Non-Monotonic Activation Function".
 */
public record Mish() implements FormulaActivation {

  @Override
  public Term formula(Term x) {
    return x.times(x.softplus().tanh());
  }
}
