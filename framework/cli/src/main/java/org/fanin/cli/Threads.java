package org.fanin.cli;

/**
 * How many trials run side by side.
 *
 * @param count at least 1
 */
record Threads(int count) {

  /** As many as there are cores for, at least one. */
  static Threads asCoresAllow(int threadsPerTrial) {
    return new Threads(Math.max(1, Runtime.getRuntime().availableProcessors() / threadsPerTrial));
  }
}
