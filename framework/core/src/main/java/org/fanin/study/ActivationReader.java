package org.fanin.study;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.Network;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.activation.FormulaActivation;
import org.fanin.initializers.activation.Term;
import org.fanin.mistakes.MistakeException;
import org.fanin.plugins.BareConstructor;
import org.fanin.plugins.TimeLimit;

/** Reads the activations of a stack of layers: Fanin's own, then those with a formula. */
final class ActivationReader {

  private static final String PLACE = "@Network(formula)";

  private final Faults faults;
  private final TimeLimit limit;

  ActivationReader(Faults faults, TimeLimit limit) {
    this.faults = faults;
    this.limit = limit;
  }

  /** One level for each; two of one name go by the full names of their classes. */
  List<Level<ActivationFunction>> read(Network network) {
    if (network.activation().length + network.formula().length == 0) {
      return List.of(level(Activation.RELU));
    }
    List<Level<ActivationFunction>> levels = Stream.concat(
            Stream.of(network.activation()).map(ActivationReader::level),
            Arrays.stream(network.formula()).flatMap(type -> made(type).stream()))
        .toList();
    List<String> labels = levels.stream().map(Level::label).toList();
    return levels.stream()
        .map(level ->
            level.value() instanceof Activation || Collections.frequency(labels, level.label()) == 1
                ? level
                : new Level<>(level.value().getClass().getCanonicalName(), level.value()))
        .toList();
  }

  private static Level<ActivationFunction> level(ActivationFunction function) {
    return new Level<>(function.label(), function);
  }

  private Optional<Level<ActivationFunction>> made(Class<? extends FormulaActivation> type) {
    try {
      return Optional.of(limit.supplied("make " + type.getName(), () -> {
        FormulaActivation function = BareConstructor.call(type);
        // A formula that fails is found now, not when the graph is built.
        function.formula(new Term.Input()).at(1);
        return level(function);
      }));
    } catch (MistakeException e) {
      faults.add(PLACE, "names " + type.getName() + ", which " + e.getMessage());
    }
    return Optional.empty();
  }
}
