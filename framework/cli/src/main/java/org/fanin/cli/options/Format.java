package org.fanin.cli.options;

import static java.util.Locale.ROOT;

/** How a table is written. */
enum Format {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(ROOT);
  }
}
