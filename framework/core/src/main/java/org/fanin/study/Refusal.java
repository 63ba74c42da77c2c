package org.fanin.study;

import org.fanin.initializers.parameter.InvalidParameterException;

/** By what an initializer refuses a parameter or a kernel, rather than to break. */
public final class Refusal {

  private Refusal() {}

  /**
   * Whether {@code thrown} is one: an {@link IllegalArgumentException} itself, or Fanin's own. Its
   * other children, such as {@link NumberFormatException}, tell of mishaps.
   */
  public static boolean is(Throwable thrown) {
    return thrown.getClass() == IllegalArgumentException.class
        || thrown instanceof InvalidParameterException;
  }

  /** What a refusal says; of all else, what it is, too. */
  public static String reason(Throwable thrown) {
    String message = thrown.getMessage();
    return is(thrown) && message != null ? message : thrown.toString();
  }
}
