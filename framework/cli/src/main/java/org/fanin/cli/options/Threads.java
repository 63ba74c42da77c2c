package org.fanin.cli.options;

/**
 * How many trials run side by side.
 *
 * @param count at least 1
 */
public record Threads(int count) {

  /** As many as there are cores for, at least one. */
  public static Threads asCoresAllow(int threadsPerTrial) {
    return new Threads(Math.max(1, Runtime.getRuntime().availableProcessors() / threadsPerTrial));
  }
}
