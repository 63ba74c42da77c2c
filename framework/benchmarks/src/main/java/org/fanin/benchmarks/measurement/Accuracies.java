package org.fanin.benchmarks.measurement;

import static java.util.Locale.ROOT;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fanin.benchmarks.contender.Arm;

/** Test accuracies by who trained and by arm; all must have learned the same. */
final class Accuracies {

  private final double tolerance;
  private final Map<String, Map<Arm, Double>> last = new LinkedHashMap<>();

  /** Those of one arm may differ by {@code tolerance}. */
  Accuracies(double tolerance) {
    this.tolerance = tolerance;
  }

  /**
   * What {@code who} reached.
   *
   * @throws IllegalStateException if it is not what the first reached; it is not kept then
   */
  void add(String who, Map<Arm, Double> accuracies) {
    last.entrySet().stream().findFirst().ifPresent(first -> requireSame(first, who, accuracies));
    last.put(who, new EnumMap<>(accuracies));
  }

  private void requireSame(
      Map.Entry<String, Map<Arm, Double>> first, String who, Map<Arm, Double> accuracies) {
    first.getValue().forEach((arm, expected) -> {
      double found = requireNonNull(accuracies.get(arm));
      if (Math.abs(found - expected) > tolerance) {
        throw new IllegalStateException(String.format(
            ROOT,
            "test accuracy of %s: %.4f by %s, but %.4f by %s; at most %.3f may lie between",
            arm,
            expected,
            first.getKey(),
            found,
            who,
            tolerance));
      }
    });
  }

  /** The last of everyone, a line each. */
  String text() {
    return last.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
        .collect(joining("; "));
  }

  private static String text(Map<Arm, Double> accuracies) {
    return accuracies.entrySet().stream()
        .map(entry -> String.format(
            ROOT, "%s %.4f", entry.getKey().name().toLowerCase(ROOT), entry.getValue()))
        .collect(joining(" "));
  }
}
