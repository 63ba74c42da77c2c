package org.fanin.conformance.verdict;

import java.util.List;

/** Tells weights that are finite numbers from weights that are not. */
final class Finiteness {

  private Finiteness() {}

  /** That some of the weights of {@code kernels} are infinite or no numbers; nothing if none is. */
  static List<Fault> faults(List<float[]> kernels) {
    int count = 0;
    for (float[] kernel : kernels) {
      for (float weight : kernel) {
        count += Float.isFinite(weight) ? 0 : 1;
      }
    }
    return count == 0 ? List.of() : List.of(new Fault.NotFinite(count));
  }
}
