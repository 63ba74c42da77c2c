package org.fanin.layers;

import org.jspecify.annotations.Nullable;

/** Refuses what the compiler lets pass in code that does not know of null. */
final class Given {

  private Given() {}

  /** Throws if {@code value} is null, which {@code method} was given. */
  static void require(@Nullable Object value, String method) {
    if (value == null) {
      throw new IllegalArgumentException(method + "(...) is given null");
    }
  }
}
