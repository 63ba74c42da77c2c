package org.fanin.results.export;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Numbers as the shortest decimals that give the same bits when they are read, on every Java and in
 * every locale. What is not finite is {@code NaN}, {@code Inf} or {@code -Inf}, which both R and
 * pandas take for it.
 *
 * <p>Source: Giulietti 2020, "The Schubfach way to render doubles".
 */
final class NumberText {

  private NumberText() {}

  static String of(double value) {
    return Double.isFinite(value) ? NumberOutput.toString(value, true) : special(value);
  }

  static String of(float value) {
    return Float.isFinite(value) ? NumberOutput.toString(value, true) : special(value);
  }

  private static String special(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    return value > 0 ? "Inf" : "-Inf";
  }
}
