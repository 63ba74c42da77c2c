package org.fanin.doctor;

import java.util.Locale;

/** Sizes in memory and on disk as people read them. */
final class Sizes {

  private static final double GIGA = 1e9;

  private Sizes() {}

  /** In GB, or in MB where that is less than one. */
  static String text(long bytes) {
    return bytes < GIGA
        ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / GIGA);
  }
}
