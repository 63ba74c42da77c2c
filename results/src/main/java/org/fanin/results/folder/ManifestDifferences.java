package org.fanin.results.folder;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells in what two runs differ, apart from their times and places and what theory expects. */
final class ManifestDifferences {

  private static final int MOST = 4;
  private static final Set<String> NOT_ASKED = Set.of("forecasts", "timeAndPlace");

  private ManifestDifferences() {}

  /** {@code study.epochs is 5 there and 1 here, ...}; empty if nothing differs. */
  static String told(Manifest there, Manifest here) {
    List<SettingDifference> all = of(there, here);
    String told = all.stream()
        .limit(MOST)
        .map(of -> of.name() + " is " + of.first().orElse("absent") + " there and "
            + of.second().orElse("absent") + " here")
        .collect(joining(", "));
    return all.size() <= MOST ? told : told + ", and " + (all.size() - MOST) + " more";
  }

  /** All, by name. */
  static List<SettingDifference> of(Manifest first, Manifest second) {
    Map<String, String> ones = values(first);
    Map<String, String> others = values(second);
    SortedSet<String> names = new TreeSet<>(ones.keySet());
    names.addAll(others.keySet());
    return names.stream()
        .map(name -> new SettingDifference(
            name, Optional.ofNullable(ones.get(name)), Optional.ofNullable(others.get(name))))
        .filter(setting -> !setting.first().equals(setting.second()))
        .toList();
  }

  private static Map<String, String> values(Manifest manifest) {
    var values = new TreeMap<String, String>();
    Json.tree(manifest).properties().stream()
        .filter(field -> !NOT_ASKED.contains(field.getKey()))
        .forEach(field -> add(field.getKey(), field.getValue(), values));
    return values;
  }

  private static void add(String name, JsonNode value, Map<String, String> values) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(field -> add(name + "." + field.getKey(), field.getValue(), values));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        add(name + "[" + i + "]", value.get(i), values);
      }
    } else {
      values.put(name, value.toString());
    }
  }
}
