package org.fanin.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanin.initializers.theory.Propagation;

/** The signals of layers as means over samples, as far as theory follows all of them. */
final class MeanSignals {

  private final List<Double> sums = new ArrayList<>();
  private int samples;
  private Optional<String> limit = Optional.empty();

  /** Samples that were followed as one. */
  void add(int count, Propagation.Forward followed) {
    List<Double> signals = followed.signals();
    int known = samples == 0 ? signals.size() : Math.min(sums.size(), signals.size());
    sums.subList(Math.min(known, sums.size()), sums.size()).clear();
    for (int i = 0; i < known; i++) {
      double sum = count * signals.get(i);
      if (i == sums.size()) {
        sums.add(sum);
      } else {
        sums.set(i, sums.get(i) + sum);
      }
    }
    samples += count;
    limit = limit.or(followed::limit);
  }

  /** In forward order, up to the first layer that theory cannot tell of for one of the samples. */
  List<Double> signals() {
    return sums.stream().map(sum -> sum / samples).toList();
  }

  /** Why theory cannot follow further; empty if it follows all samples to the end. */
  Optional<String> limit() {
    return limit;
  }
}
