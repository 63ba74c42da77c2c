package org.fanin.cli.listing;

import static org.fanin.cli.output.Table.Column.words;

import java.util.List;
import java.util.stream.Stream;
import org.fanin.cli.output.Table;
import org.fanin.initializers.activation.Activation;

/**
 * An activation function.
 *
 * @param name as reports show it
 * @param formula of {@code f(x)}
 */
public record ActivationRow(String name, String formula) {

  /** All that Fanin brings. */
  public static Table<ActivationRow> table() {
    return new Table<>(
        List.of(words("NAME", ActivationRow::name), words("f(x)", ActivationRow::formula)),
        Stream.of(Activation.values())
            .map(activation -> new ActivationRow(activation.label(), formula(activation)))
            .toList());
  }

  private static String formula(Activation activation) {
    return switch (activation) {
      case LINEAR -> "x";
      case RELU -> "max(x, 0)";
      case LEAKY_RELU -> "x above 0, 0.2 x below";
      case ELU -> "x above 0, exp(x) - 1 below";
      case SELU -> "1.0507 x above 0, 1.7581 (exp(x) - 1) below";
      case TANH -> "tanh(x)";
      case SIGMOID -> "1 / (1 + exp(-x))";
      case SOFTPLUS -> "log(1 + exp(x))";
      case GELU -> "x P(Z <= x) with a standard normal Z";
      case SILU -> "x / (1 + exp(-x))";
    };
  }
}
