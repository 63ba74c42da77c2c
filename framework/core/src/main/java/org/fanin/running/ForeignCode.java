package org.fanin.running;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The code of others that a run depends on.
 *
 * @param plugins the SHA-256 of every plugin jar at hand, by its file name
 * @param source the study, if it is a source file
 */
public record ForeignCode(SortedMap<String, String> plugins, Optional<SourceFile> source) {

  public ForeignCode {
    plugins = Collections.unmodifiableSortedMap(new TreeMap<>(plugins));
  }

  /** No plugins, and a study from the class path. */
  public static ForeignCode none() {
    return new ForeignCode(new TreeMap<>(), Optional.empty());
  }
}
