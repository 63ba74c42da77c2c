package org.fanin.cli;

/**
 * How many trials run side by side.
 *
 * @param count at least 1
 */
record Threads(int count) {

  /** One a core. */
  static Threads oneEachCore() {
    return new Threads(Runtime.getRuntime().availableProcessors());
  }
}
