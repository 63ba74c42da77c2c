package org.fanin.initializers.activation;

/** An elementwise function between two layers, with its derivative. */
public interface ActivationFunction {

  /** The name that users write and reports show, in lower case with hyphens: {@code leaky-relu}. */
  String label();

  /** The function's value at {@code x}. */
  double value(double x);

  /** The derivative at {@code x}; at a kink the one-sided one that TensorFlow's gradient takes. */
  double derivative(double x);
}
