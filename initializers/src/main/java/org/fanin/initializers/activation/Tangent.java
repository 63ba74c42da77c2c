package org.fanin.initializers.activation;

import java.util.function.DoubleUnaryOperator;

/**
 * A term's value and slope at one point, by the rules of differentiation.
 *
 * @param value of the term
 * @param slope its derivative
 */
public record Tangent(double value, double slope) {

  Tangent plus(Tangent right) {
    return new Tangent(value + right.value, slope + right.slope);
  }

  Tangent times(Tangent right) {
    return new Tangent(value * right.value, slope * right.value + value * right.slope);
  }

  Tangent dividedBy(Tangent right) {
    double quotient = value / right.value;
    return new Tangent(quotient, (slope - quotient * right.slope) / right.value);
  }

  Tangent through(DoubleUnaryOperator function, DoubleUnaryOperator derivative) {
    return new Tangent(function.applyAsDouble(value), derivative.applyAsDouble(value) * slope);
  }
}
