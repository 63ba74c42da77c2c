package org.fanin.cli.listing;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fanin.initializers.parameter.Digits;

/** The attributes of an annotation, with what they are if they are not given. */
final class Attributes {

  private Attributes() {}

  /** The default of each attribute of {@code annotation}, by name; empty if it must be given. */
  static SortedMap<String, Optional<String>> of(Class<?> annotation) {
    var defaults = new TreeMap<String, Optional<String>>();
    for (Method attribute : annotation.getDeclaredMethods()) {
      defaults.put(
          attribute.getName(),
          Optional.ofNullable(attribute.getDefaultValue()).map(Attributes::text));
    }
    return defaults;
  }

  /** As a study writes them: {@code (gain = 1)}; nothing if there are none. */
  static String line(SortedMap<String, Optional<String>> attributes) {
    return attributes.isEmpty()
        ? ""
        : attributes.entrySet().stream()
            .map(attribute ->
                attribute.getKey() + attribute.getValue().map(" = "::concat).orElse(" = ..."))
            .collect(joining(", ", "(", ")"));
  }

  /** As a study may write it. */
  private static String text(Object value) {
    if (value.getClass().isArray()) {
      return Array.getLength(value) == 0
          ? "{}"
          : IntStream.range(0, Array.getLength(value))
              .mapToObj(i -> text(Array.get(value, i)))
              .collect(joining(", "));
    }
    return value instanceof Number number ? Digits.exact(number) : value.toString();
  }
}
