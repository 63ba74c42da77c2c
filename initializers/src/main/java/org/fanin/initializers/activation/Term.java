package org.fanin.initializers.activation;

import java.util.List;
import org.fanin.initializers.parameter.Digits;

/**
 * A formula in one variable, written as Java reads: {@code x.times(x.softplus().tanh())}.
 *
 * <p>It is a description. {@link FormulaActivation} takes value and derivative from it, and the
 * graph its operations, so that the three cannot disagree.
 */
public sealed interface Term
    permits Term.Input, Term.Fixed, Arithmetic, Term.Applied, Term.Activated, Term.Pieces {

  /** Value and slope where the variable is {@code x}. */
  Tangent at(double x);

  /** The terms of which it is made. */
  List<Term> parts();

  /** The variable {@code x}. */
  record Input() implements Term {
    @Override
    public Tangent at(double x) {
      return new Tangent(x, 1);
    }

    @Override
    public List<Term> parts() {
      return List.of();
    }

    @Override
    public String toString() {
      return "x";
    }
  }

  /** A number. */
  record Fixed(double value) implements Term {
    @Override
    public Tangent at(double x) {
      return new Tangent(value, 0);
    }

    @Override
    public List<Term> parts() {
      return List.of();
    }

    @Override
    public String toString() {
      return Digits.exact(value);
    }
  }

  /** A function of a term. */
  record Applied(Elementary function, Term argument) implements Term {
    @Override
    public Tangent at(double x) {
      return argument.at(x).through(function::value, function::derivative);
    }

    @Override
    public List<Term> parts() {
      return List.of(argument);
    }

    @Override
    public String toString() {
      return function.label() + "(" + argument + ")";
    }
  }

  /** One of Fanin's activations of a term. */
  record Activated(Activation activation, Term argument) implements Term {
    @Override
    public Tangent at(double x) {
      return argument.at(x).through(activation::value, activation::derivative);
    }

    @Override
    public List<Term> parts() {
      return List.of(argument);
    }

    @Override
    public String toString() {
      return activation.label() + "(" + argument + ")";
    }
  }

  /** {@code above} where {@code x > kink}, else {@code below}. */
  record Pieces(double kink, Term above, Term below) implements Term {
    @Override
    public Tangent at(double x) {
      return Double.isNaN(x) ? new Tangent(x, x) : (x > kink ? above : below).at(x);
    }

    @Override
    public List<Term> parts() {
      return List.of(above, below);
    }

    @Override
    public String toString() {
      return "(" + above + " above " + Digits.exact(kink) + ", else " + below + ")";
    }
  }

  /** The number {@code value}. */
  static Term of(double value) {
    return new Fixed(value);
  }

  /** {@code above} where {@code x > kink}, else {@code below}; neither need make sense elsewhere. */
  static Term pieces(double kink, Term above, Term below) {
    return new Pieces(kink, above, below);
  }

  /** The sum of both. */
  default Term plus(Term other) {
    return new Arithmetic.Sum(this, other);
  }

  /** The sum of both. */
  default Term plus(double number) {
    return plus(of(number));
  }

  /** This less the other. */
  default Term minus(Term other) {
    return plus(other.times(-1));
  }

  /** This less a number. */
  default Term minus(double number) {
    return plus(-number);
  }

  /** The product of both. */
  default Term times(Term other) {
    return new Arithmetic.Product(this, other);
  }

  /** The product of both. */
  default Term times(double number) {
    return new Arithmetic.Product(of(number), this);
  }

  /** This divided by the other. */
  default Term dividedBy(Term other) {
    return new Arithmetic.Quotient(this, other);
  }

  /** The exponential function. */
  default Term exp() {
    return new Applied(Elementary.EXP, this);
  }

  /** The natural logarithm. */
  default Term log() {
    return new Applied(Elementary.LOG, this);
  }

  /** The square root. */
  default Term sqrt() {
    return new Applied(Elementary.SQRT, this);
  }

  /** The sine. */
  default Term sin() {
    return new Applied(Elementary.SIN, this);
  }

  /** The cosine. */
  default Term cos() {
    return new Applied(Elementary.COS, this);
  }

  /** The error function. */
  default Term erf() {
    return new Applied(Elementary.ERF, this);
  }

  /** One of Fanin's activations of this; cut at a kink by {@link #pieces} rather than by these. */
  default Term activation(Activation activation) {
    return new Activated(activation, this);
  }

  /** The hyperbolic tangent. */
  default Term tanh() {
    return activation(Activation.TANH);
  }

  /** {@code 1 / (1 + exp(-this))}. */
  default Term sigmoid() {
    return activation(Activation.SIGMOID);
  }

  /** {@code log(1 + exp(this))}. */
  default Term softplus() {
    return activation(Activation.SOFTPLUS);
  }
}
