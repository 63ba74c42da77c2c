package org.fanin.results.arrow;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which trial a file is of; its {@code study}, {@code arm} and {@code repeat} metadata.
 *
 * @param study as typed on the command line
 * @param arm the label
 * @param repeat from 1
 */
public record Origin(String study, String arm, int repeat) {

  Map<String, String> metadata() {
    return new TreeMap<>(Map.of("study", study, "arm", arm, "repeat", String.valueOf(repeat)));
  }
}
