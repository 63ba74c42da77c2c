package org.fanin.prediction;

import java.util.List;
import java.util.Optional;
import org.fanin.initializers.theory.Propagation;
import org.fanin.initializers.theory.Propagation.Passage;
import org.fanin.initializers.theory.Stage;

/**
 * What the theory made of the stages that it can follow.
 *
 * @param passages what passes each of their weights, in forward order
 * @param limit where and why it cannot follow; empty if it follows to the end
 */
record Followed(List<Passage> passages, Optional<String> limit) {

  /**
   * Follows a signal as far as it goes.
   *
   * @param input its second moment at each position, or one for all
   */
  static Followed of(StageWalk.Walked walk, double... input) {
    List<Stage> stages = walk.stages();
    Optional<String> limit = walk.limit();
    while (true) {
      try {
        return new Followed(Propagation.of(stages, input).passages(), limit);
      } catch (IllegalArgumentException | ArithmeticException e) {
        if (stages.isEmpty()) {
          throw e;
        }
        // Some stage is beyond the theory: the signal is known up to the last one before it.
        limit = Optional.of(String.valueOf(e.getMessage()));
        stages = stages.subList(0, stages.size() - 1);
      }
    }
  }
}
