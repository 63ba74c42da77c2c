package org.fanin.cli.result;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.Set;
import org.fanin.results.comparison.ArmResult;
import org.fanin.results.comparison.RunComparison.Side;
import org.fanin.results.comparison.TrialResult;

/** Leaves two runs the repeats that both completed, so that their means fit their difference. */
final class SharedRepeats {

  private SharedRepeats() {}

  /** What {@code side} shares with {@code other}. */
  static Side of(Side side, Side other) {
    return new Side(
        side.manifest(),
        side.arms().stream().map(arm -> of(arm, same(arm, other))).toList());
  }

  /** What {@code arm} shares with {@code other}; all of it if that is nothing. */
  static ArmResult of(ArmResult arm, Optional<ArmResult> other) {
    Set<Integer> shared = completed(arm);
    shared.retainAll(other.map(SharedRepeats::completed).orElse(Set.of()));
    return shared.isEmpty()
        ? arm
        : new ArmResult(
            arm.arm(),
            arm.trials().stream()
                .filter(trial -> shared.contains(trial.repeat()))
                .toList());
  }

  private static Optional<ArmResult> same(ArmResult arm, Side other) {
    return other.arms().stream()
        .filter(one -> one.arm().label().equals(arm.arm().label()))
        .findFirst();
  }

  private static Set<Integer> completed(ArmResult arm) {
    return arm.trials().stream()
        .filter(trial -> trial.completed().isPresent())
        .map(TrialResult::repeat)
        .collect(toSet());
  }
}
