package org.fanin.initializers.activation;

import java.util.Locale;

/** The activation functions that Fanin brings. */
public enum Activation implements ActivationFunction {
  /** {@code f(x) = x}. */
  LINEAR {
    @Override
    public double value(double x) {
      return x;
    }

    @Override
    public double derivative(double x) {
      return 1;
    }
  };

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
