package org.fanin.initializers.activation;

import java.util.List;

/** What two terms make by arithmetic. */
public sealed interface Arithmetic extends Term {

  /** What stands first. */
  Term left();

  /** What stands second. */
  Term right();

  @Override
  default List<Term> parts() {
    return List.of(left(), right());
  }

  /** {@code left + right}. */
  record Sum(Term left, Term right) implements Arithmetic {
    @Override
    public Tangent at(double x) {
      return left.at(x).plus(right.at(x));
    }

    @Override
    public String toString() {
      return "(" + left + " + " + right + ")";
    }
  }

  /** {@code left * right}. */
  record Product(Term left, Term right) implements Arithmetic {
    @Override
    public Tangent at(double x) {
      return left.at(x).times(right.at(x));
    }

    @Override
    public String toString() {
      return left + " * " + right;
    }
  }

  /** {@code left / right}. */
  record Quotient(Term left, Term right) implements Arithmetic {
    @Override
    public Tangent at(double x) {
      return left.at(x).dividedBy(right.at(x));
    }

    @Override
    public String toString() {
      return left + " / (" + right + ")";
    }
  }
}
