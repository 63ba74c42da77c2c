package org.fanin.results.folder;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
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
  static String of(Manifest there, Manifest here) {
    Map<String, String> theirs = values(there);
    Map<String, String> ours = values(here);
    SortedSet<String> names = new TreeSet<>(theirs.keySet());
    names.addAll(ours.keySet());
    names.removeIf(
        name -> Optional.ofNullable(theirs.get(name)).equals(Optional.ofNullable(ours.get(name))));
    String told = names.stream()
        .limit(MOST)
        .map(name -> name + " is " + theirs.getOrDefault(name, "absent") + " there and "
            + ours.getOrDefault(name, "absent") + " here")
        .collect(joining(", "));
    return names.size() <= MOST ? told : told + ", and " + (names.size() - MOST) + " more";
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
