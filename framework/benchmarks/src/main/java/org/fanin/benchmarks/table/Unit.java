package org.fanin.benchmarks.table;

import org.fanin.results.text.Numbers;

/** In what a series is measured. */
public enum Unit {
  /** Wall time; less is better. */
  SECONDS,
  /** Memory; less is better. */
  BYTES,
  /** Bytes a second; more is better. */
  BYTES_A_SECOND,
  /** Values a second; more is better. */
  VALUES_A_SECOND;

  private static final int DIGITS = 3;

  /** Three digits and a unit of fitting size: {@code 2.31 ms}, {@code 1.2 GB/s}. */
  String text(double value) {
    return switch (this) {
      case SECONDS -> seconds(value);
      case BYTES -> Numbers.significant(value / (1 << 20), DIGITS) + " MiB";
      case BYTES_A_SECOND -> Numbers.significant(value / 1e9, DIGITS) + " GB/s";
      case VALUES_A_SECOND -> Numbers.significant(value / 1e6, DIGITS) + " million/s";
    };
  }

  private static String seconds(double value) {
    if (value >= 1) {
      return Numbers.significant(value, DIGITS) + " s";
    }
    return value >= 1e-3
        ? Numbers.significant(value * 1e3, DIGITS) + " ms"
        : Numbers.significant(value * 1e6, DIGITS) + " µs";
  }
}
