package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.activation.FormulaActivation;
import org.fanin.initializers.activation.Term;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8, formula = FormulaThatFails.Clueless.class)
@He
public final class FormulaThatFails {
  record Clueless() implements FormulaActivation {
    @Override
    public Term formula(Term x) {
      throw new IllegalStateException("no idea");
    }
  }
}
