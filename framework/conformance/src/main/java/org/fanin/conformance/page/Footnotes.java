package org.fanin.conformance.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Notes, numbered in the order in which they are first referred to. */
final class Footnotes {
  private final List<String> notes = new ArrayList<>();

  /** The marks of {@code referred}, each numbered now if it was not before. */
  String marks(List<String> referred) {
    return referred.stream().map(this::mark).collect(Collectors.joining());
  }

  /** All notes that were referred to. */
  String text() {
    return IntStream.range(0, notes.size())
        .mapToObj(i -> "[^" + (i + 1) + "]: " + notes.get(i) + "\n")
        .collect(Collectors.joining());
  }

  private String mark(String note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return "[^" + (notes.indexOf(note) + 1) + "]";
  }
}
