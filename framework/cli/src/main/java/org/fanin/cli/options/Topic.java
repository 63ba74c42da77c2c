package org.fanin.cli.options;

import static java.util.Locale.ROOT;

/** What {@code fanin list} lists. */
public enum Topic {
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
