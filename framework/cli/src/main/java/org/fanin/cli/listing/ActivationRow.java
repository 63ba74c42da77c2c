package org.fanin.cli.listing;

import static org.fanin.cli.output.Table.Column.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.cli.output.Table;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.FormulaActivation;
import org.fanin.initializers.activation.Term;
import org.fanin.mistakes.MistakeException;
import org.fanin.plugins.BareConstructor;
import org.fanin.plugins.PluginType;
import org.fanin.plugins.TimeLimit;

/**
 * An activation function.
 *
 * @param name as reports show it
 * @param formula of {@code f(x)}
 * @param className what {@code @Network(formula = ...)} names; empty if Fanin brings it
 * @param jar where it lies; empty if Fanin brings it
 */
public record ActivationRow(
    String name, String formula, Optional<String> className, Optional<String> jar) {

  /** All that Fanin brings, and those of {@code plugins}. */
  public static Table<ActivationRow> table(List<PluginType> plugins) {
    List<ActivationRow> rows = Stream.concat(
            Stream.of(Activation.values()).map(ActivationRow::of),
            plugins.stream().flatMap(plugin -> of(plugin).stream()))
        .toList();
    var columns = new ArrayList<Table.Column<ActivationRow>>();
    columns.add(words("NAME", ActivationRow::name));
    columns.add(words("f(x)", ActivationRow::formula));
    if (rows.stream().anyMatch(row -> row.className().isPresent())) {
      columns.add(words("CLASS", row -> row.className().orElse("")));
    }
    return JarColumn.behind(columns, rows, ActivationRow::jar);
  }

  private static ActivationRow of(Activation activation) {
    return new ActivationRow(
        activation.label(), formula(activation), Optional.empty(), Optional.empty());
  }

  /** The row of an activation that a study can name; empty if it cannot be made. */
  private static Optional<ActivationRow> of(PluginType plugin) {
    try {
      return Optional.of(TimeLimit.OF_READING.supplied("list", () -> {
        FormulaActivation function =
            BareConstructor.call(plugin.type().asSubclass(FormulaActivation.class));
        return new ActivationRow(
            function.label(),
            function.formula(new Term.Input()).toString(),
            Optional.of(plugin.type().getCanonicalName()),
            plugin.jar().map(Path::toString));
      }));
    } catch (MistakeException e) {
      // One with parameters is made by the study that uses it; another is named by 'fanin check'.
      return Optional.empty();
    }
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
