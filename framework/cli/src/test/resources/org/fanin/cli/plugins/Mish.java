package acme;

import org.fanin.initializers.activation.FormulaActivation;
import org.fanin.initializers.activation.Term;

public record Mish() implements FormulaActivation {
  @Override
  public Term formula(Term x) {
    return x.times(x.softplus().tanh());
  }
}
