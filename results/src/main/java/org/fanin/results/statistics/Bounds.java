package org.fanin.results.statistics;

import java.util.Optional;

/**
 * Where a bounded activation counts as saturated: within 0.01 of a bound, {@code f <= low} or
 * {@code f >= high}.
 *
 * @param low for tanh -0.99, for sigmoid 0.01
 * @param high for both 0.99
 */
public record Bounds(double low, double high) {

  /** The bounds of {@code activation}; empty if it has not two. */
  public static Optional<Bounds> of(String activation) {
    return switch (activation) {
      case "tanh" -> Optional.of(new Bounds(-0.99, 0.99));
      case "sigmoid" -> Optional.of(new Bounds(0.01, 0.99));
      default -> Optional.empty();
    };
  }
}
