package org.fanin.initializers.activation;

import static java.lang.StrictMath.cosh;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.expm1;
import static java.lang.StrictMath.log1p;
import static java.lang.StrictMath.sqrt;
import static java.lang.StrictMath.tanh;

import java.util.Locale;
import org.hipparchus.special.Erf;

/**
 * The activation functions that Fanin brings, defined as TensorFlow defines them.
 *
 * <p>Values and derivatives keep their digits far from 0, and are the same on every machine.
 */
public enum Activation implements ActivationFunction {
  /** {@code f(x) = x}. */
  LINEAR,

  /** {@code f(x) = max(x, 0)}. */
  RELU,

  /**
   * {@code f(x) = x} above 0, {@code 0.2 x} below.
   *
   * <p>The slope is the default of TensorFlow's op and of Keras 3; PyTorch's is 0.01.
   */
  LEAKY_RELU,

  /**
   * {@code f(x) = x} above 0, {@code exp(x) - 1} below.
   *
   * <p>Source: Clevert et al. 2015, "Fast and Accurate Deep Network Learning by Exponential Linear
   * Units (ELUs)".
   */
  ELU,

  /**
   * {@code f(x) = s x} above 0, {@code s a (exp(x) - 1)} below, with {@code s = 1.0507009873554805}
   * and {@code a = 1.6732632423543772}.
   *
   * <p>Takes a standard normal input to mean 0 and variance 1.
   *
   * <p>Source: Klambauer et al. 2017, "Self-Normalizing Neural Networks".
   */
  SELU,

  /** {@code f(x) = tanh(x)}. */
  TANH,

  /** {@code f(x) = 1 / (1 + exp(-x))}. */
  SIGMOID,

  /** {@code f(x) = log(1 + exp(x))}. */
  SOFTPLUS,

  /**
   * {@code f(x) = x P(Z <= x)} with a standard normal {@code Z}: the exact form, by erf.
   *
   * <p>Source: Hendrycks and Gimpel 2016, "Gaussian Error Linear Units (GELUs)".
   */
  GELU,

  /**
   * {@code f(x) = x / (1 + exp(-x))}, also called swish.
   *
   * <p>Source: Elfwing et al. 2017, "Sigmoid-Weighted Linear Units for Neural Network Function
   * Approximation in Reinforcement Learning".
   */
  SILU;

  private static final double SELU_SCALE = 1.0507009873554805;
  private static final double SELU_ALPHA = 1.6732632423543772;

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public double value(double x) {
    return switch (this) {
      case LINEAR -> x;
      case RELU -> Math.max(x, 0);
      case LEAKY_RELU -> x > 0 ? x : 0.2 * x;
      case ELU -> x > 0 ? x : expm1(x);
      case SELU -> SELU_SCALE * (x > 0 ? x : SELU_ALPHA * expm1(x));
      case TANH -> tanh(x);
      case SIGMOID -> sigmoid(x);
      case SOFTPLUS -> Math.max(x, 0) + log1p(exp(-Math.abs(x)));
      case GELU -> x * normalCdf(x);
      case SILU -> x * sigmoid(x);
    };
  }

  @Override
  public double derivative(double x) {
    return switch (this) {
      case LINEAR -> 1;
      case RELU -> x > 0 ? 1 : 0;
      case LEAKY_RELU -> x > 0 ? 1 : 0.2;
      case ELU -> x > 0 ? 1 : exp(x);
      case SELU -> SELU_SCALE * (x < 0 ? SELU_ALPHA * exp(x) : 1);
      case TANH -> 1 / (cosh(x) * cosh(x));
      case SIGMOID -> sigmoid(x) * sigmoid(-x);
      case SOFTPLUS -> sigmoid(x);
      case GELU -> normalCdf(x) + x * normalDensity(x);
      case SILU -> sigmoid(x) * (1 + x * sigmoid(-x));
    };
  }

  private static double sigmoid(double x) {
    // exp of a negative number only: it never overflows.
    return x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x));
  }

  private static double normalCdf(double x) {
    // erfc, as 1 + erf would lose every digit in the left tail.
    return 0.5 * Erf.erfc(-x / sqrt(2));
  }

  private static double normalDensity(double x) {
    return exp(-0.5 * x * x) / sqrt(2 * Math.PI);
  }
}
