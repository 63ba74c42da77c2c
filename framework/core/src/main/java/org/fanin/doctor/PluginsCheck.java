package org.fanin.doctor;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.fanin.plugins.Part;
import org.fanin.plugins.PluginFault;
import org.fanin.plugins.PluginType;
import org.fanin.plugins.Plugins;

/** Whether the plugins at hand can be loaded. */
public final class PluginsCheck implements Check {

  private final Plugins plugins;

  /** Looks at {@code plugins}. */
  public PluginsCheck(Plugins plugins) {
    this.plugins = plugins;
  }

  @Override
  public String name() {
    return "plugins";
  }

  @Override
  public String remedy() {
    return "Mend the jar or take it away; 'fanin check' with the jar says more.";
  }

  @Override
  public Condition examine() {
    List<PluginType> types = Stream.of(Part.values())
        .flatMap(part -> plugins.types(part).stream())
        .filter(type -> type.jar().isPresent())
        .toList();
    List<PluginFault> faults = plugins.faults();
    if (!faults.isEmpty()) {
      return Condition.broken(
          faults.stream().map(PluginFault::toString).collect(joining("; ")), remedy());
    }
    return Condition.ok(
        plugins.jars().isEmpty() && types.isEmpty()
            ? "none"
            : types.size() + " classes in " + jars(types) + " load");
  }

  private static String jars(List<PluginType> types) {
    return types.stream()
        .flatMap(type -> type.jar().stream())
        .map(jar -> String.valueOf(jar.getFileName()))
        .distinct()
        .collect(joining(", "));
  }
}
