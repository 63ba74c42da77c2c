package org.fanin.results.folder;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What theory expects of one arm before training.
 *
 * @param arm its label
 * @param signals the second moments of the pre-activations on the probe, on average over draws of
 *     the weights, by layer; none where theory cannot tell
 * @param limit where and why it cannot tell, in words; empty if it follows to the end
 */
public record ForecastRecord(
    String arm, SortedMap<String, Double> signals, Optional<String> limit) {

  public ForecastRecord {
    signals = Collections.unmodifiableSortedMap(new TreeMap<>(signals));
  }

  /** That of one layer. */
  public OptionalDouble signal(String layer) {
    return signals.containsKey(layer)
        ? OptionalDouble.of(signals.get(layer))
        : OptionalDouble.empty();
  }
}
