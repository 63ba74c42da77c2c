package org.fanin.cli.options;

import java.util.Optional;

/**
 * How many trials run side by side.
 *
 * @param count at least 1
 */
public record Threads(int count) {

  /** As many as there are cores for, at least one. */
  public static Threads asCoresAllow(int threadsPerTrial) {
    return new Threads(Math.max(1, cores() / threadsPerTrial));
  }

  /** What to say of trials that take more threads each than the machine has cores; else empty. */
  public static Optional<String> crowding(int threadsPerTrial) {
    return crowding(threadsPerTrial, cores());
  }

  /** The same with so many {@code cores}. */
  static Optional<String> crowding(int threadsPerTrial, int cores) {
    return Optional.of("each trial takes " + threadsPerTrial + " threads, but there "
            + (cores == 1 ? "is 1 core" : "are " + cores + " cores")
            + " here. Fewer --threads-per-trial are faster, but change the last digits of"
            + " numbers.")
        .filter(text -> threadsPerTrial > cores);
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }
}
