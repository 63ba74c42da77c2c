package org.fanin.study;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the name that a misspelt one was meant to be. */
public final class NearestName {

  private static final DamerauLevenshteinDistance EDITS = new DamerauLevenshteinDistance();

  /** Names in a message, of which the first are told. */
  private static final int MOST = 24;

  private NearestName() {}

  /** {@code a, b, c}, or the first of many, {@code and 76 more}. */
  static String list(List<String> names) {
    String told = names.stream().limit(MOST).collect(joining(", "));
    return names.size() <= MOST ? told : told + ", and " + (names.size() - MOST) + " more";
  }

  /** {@code " (did you mean 'x'?)"}, or nothing if no name is near. */
  public static String hint(String given, Collection<String> names) {
    return of(given, names).map(name -> " (did you mean '" + name + "'?)").orElse("");
  }

  /** The name that fewest edits make of {@code given}, if a third of its letters is enough. */
  static Optional<String> of(String given, Collection<String> names) {
    return names.stream()
        .filter(name -> edits(given, name) <= (given.length() + 2) / 3)
        .min(Comparator.comparingInt(name -> edits(given, name)));
  }

  private static int edits(String given, String name) {
    return EDITS.apply(given.toLowerCase(ROOT), name.toLowerCase(ROOT));
  }
}
