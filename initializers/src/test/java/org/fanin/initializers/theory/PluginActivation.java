package org.fanin.initializers.theory;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.fanin.initializers.activation.ActivationFunction;
import org.hipparchus.special.Erf;

/** An activation that Fanin does not bring. */
record PluginActivation(
    String label, DoubleUnaryOperator function, DoubleUnaryOperator slope, List<Double> kinks)
    implements ActivationFunction {

  static final PluginActivation SOFTSIGN = new PluginActivation(
      "softsign",
      x -> x / (1 + Math.abs(x)),
      x -> 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x))),
      List.of());

  static final PluginActivation ERF = new PluginActivation(
      "erf", Erf::erf, x -> 2 / Math.sqrt(Math.PI) * Math.exp(-x * x), List.of());

  static PluginActivation leakyRelu(double slope) {
    return new PluginActivation(
        "leaky-relu", x -> x > 0 ? x : slope * x, x -> x > 0 ? 1 : slope, List.of());
  }

  /** {@code x} cut at {@code -end} and {@code end}; names its kinks only if asked to. */
  static PluginActivation clip(double end, boolean named) {
    return new PluginActivation(
        "clip",
        x -> Math.max(-end, Math.min(end, x)),
        x -> Math.abs(x) < end ? 1 : 0,
        named ? List.of(-end, end) : List.of());
  }

  @Override
  public double value(double x) {
    return function.applyAsDouble(x);
  }

  @Override
  public double derivative(double x) {
    return slope.applyAsDouble(x);
  }
}
