package org.fanin.initializers.activation;

import java.util.List;
import java.util.stream.Stream;
import org.fanin.initializers.parameter.Names;

/**
 * An activation function of your own, given by its formula alone.
 *
 * <p>Value, derivative, kinks and the operations of the graph all follow from it. A study names the
 * class: {@code @Network(hidden = 64, formula = Mish.class)}.
 *
 * <pre>{@code
 * public record Mish() implements FormulaActivation {
 *   @Override
 *   public Term formula(Term x) {
 *     return x.times(x.softplus().tanh());
 *   }
 * }
 * }</pre>
 */
public interface FormulaActivation extends ActivationFunction {

  /** The function's value where the variable is {@code x}. */
  Term formula(Term x);

  /** The class' simple name, in lower case with hyphens. */
  @Override
  default String label() {
    return Names.hyphenated(getClass());
  }

  @Override
  default double value(double x) {
    return formula(new Term.Input()).at(x).value();
  }

  @Override
  default double derivative(double x) {
    return formula(new Term.Input()).at(x).slope();
  }

  /** Where {@link Term#pieces} cut the formula. */
  @Override
  default List<Double> kinks() {
    return kinks(formula(new Term.Input())).distinct().sorted().toList();
  }

  private static Stream<Double> kinks(Term term) {
    Stream<Double> own =
        term instanceof Term.Pieces pieces ? Stream.of(pieces.kink()) : Stream.of();
    return Stream.concat(own, term.parts().stream().flatMap(FormulaActivation::kinks));
  }
}
