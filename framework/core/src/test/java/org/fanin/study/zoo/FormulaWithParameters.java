package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.activation.FormulaActivation;
import org.fanin.initializers.activation.Term;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8, formula = FormulaWithParameters.Scaled.class)
@He
public final class FormulaWithParameters {
  record Scaled(double scale) implements FormulaActivation {
    @Override
    public Term formula(Term x) {
      return x.times(scale);
    }
  }
}
