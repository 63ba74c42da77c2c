package org.fanin.conformance.library;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/** Draws kernels. */
@FunctionalInterface
public interface Draw {

  /**
   * Draws one kernel from each seed.
   *
   * @throws NoAnswerException if the library draws nothing
   */
  List<Drawn> kernels(long... seeds);

  /** Draws by drawing one after the other. */
  static Draw oneByOne(LongFunction<Drawn> one) {
    return seeds -> Arrays.stream(seeds).mapToObj(one).toList();
  }
}
