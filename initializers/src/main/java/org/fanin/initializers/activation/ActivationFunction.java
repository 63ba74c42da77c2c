package org.fanin.initializers.activation;

import java.util.List;

/** An elementwise function between two layers, with its derivative. */
public interface ActivationFunction {

  /** The name that users write and reports show, in lower case with hyphens: {@code leaky-relu}. */
  String label();

  /** The function's value at {@code x}. */
  double value(double x);

  /** The derivative at {@code x}; at a kink the one-sided one that TensorFlow's gradient takes. */
  double derivative(double x);

  /**
   * Where the function or one of its derivatives jumps, apart from 0.
   *
   * <p>The theory integrates from kink to kink. It finds one that is not named, by more work.
   */
  default List<Double> kinks() {
    return List.of();
  }
}
