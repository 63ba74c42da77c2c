package org.fanin.cli;

import static java.util.Locale.ROOT;

/** What {@code fanin list} lists. */
enum Topic {
  EXPERIMENTS,
  INITIALIZERS,
  DATASETS,
  ACTIVATIONS,
  OPTIMIZERS;

  @Override
  public String toString() {
    return name().toLowerCase(ROOT);
  }
}
