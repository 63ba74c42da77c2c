package org.fanin.cli.options;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.activation.FormulaActivation;
import org.fanin.mistakes.MistakeException;
import org.fanin.plugins.BareConstructor;
import org.fanin.plugins.Part;
import org.fanin.plugins.PluginType;
import org.fanin.plugins.Plugins;
import org.fanin.plugins.TimeLimit;
import picocli.CommandLine.TypeConversionException;

/** The activations that {@code fanin list activations} names, as it names them. */
public final class NamedActivations {

  private NamedActivations() {}

  /** Those that Fanin brings, which a shell completes. */
  public static final class Completion implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Activation.values()).map(Activation::label).iterator();
    }
  }

  /**
   * The one called {@code name}: Fanin's own, or else the first of {@code plugins}, whose jars are
   * not looked into before.
   *
   * @throws TypeConversionException if there is none; the message follows the name of an option
   */
  public static ActivationFunction find(String name, Plugins plugins) {
    Map<String, ActivationFunction> known = new LinkedHashMap<>();
    for (Activation activation : Activation.values()) {
      known.put(activation.label(), activation);
    }
    if (!known.containsKey(name)) {
      for (PluginType plugin : plugins.types(Part.ACTIVATION)) {
        made(plugin).ifPresent(made -> known.putIfAbsent(made.getKey(), made.getValue()));
      }
    }
    return Conversions.oneOf(known).convert(name);
  }

  /** An activation that a study can name; empty if it cannot be made, as 'fanin check' tells. */
  private static Optional<Map.Entry<String, FormulaActivation>> made(PluginType plugin) {
    try {
      return Optional.of(TimeLimit.OF_READING.supplied("advise", () -> {
        FormulaActivation function =
            BareConstructor.call(plugin.type().asSubclass(FormulaActivation.class));
        return Map.entry(function.label(), function);
      }));
    } catch (MistakeException e) {
      return Optional.empty();
    }
  }
}
