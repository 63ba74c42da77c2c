package org.fanin.study;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;

/**
 * What is kept of every network, and when.
 *
 * @param quantities what is kept
 * @param epochs after which epochs, besides before the first step and after the last
 * @param probe the first so many test samples
 */
public record CapturePlan(Set<Quantity> quantities, List<Integer> epochs, int probe) {

  public CapturePlan {
    // In their declared order, which reaches files; Set.copyOf has another order in every process.
    quantities = Collections.unmodifiableSet(new TreeSet<>(quantities));
    epochs = List.copyOf(epochs);
  }

  /** When, in the order of time, where {@code trained} epochs are trained; a network untrained has no end. */
  List<Moment> moments(int trained) {
    return trained == 0
        ? List.of(Moment.INIT)
        : Stream.concat(Stream.of(Moment.INIT, Moment.END), epochs.stream().map(Moment::afterEpoch))
            .sorted()
            .toList();
  }

  /** On how many of {@code testSamples} test samples. */
  public int probeOf(int testSamples) {
    return Math.min(probe, testSamples);
  }

  /** The same without epochs that do not come. */
  CapturePlan upTo(int lastEpoch) {
    List<Integer> left = epochs.stream().filter(epoch -> epoch <= lastEpoch).toList();
    return new CapturePlan(quantities, left, probe);
  }
}
