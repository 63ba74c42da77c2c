package org.fanin.plugins;

import org.fanin.initializers.parameter.InvalidParameterException;

/** What code of others, or a library, has thrown, in plain words. */
public final class Failure {

  private Failure() {}

  /**
   * Whether it refuses what it was given, rather than to break: an {@link IllegalArgumentException}
   * itself, or Fanin's own. Its other children, such as {@link NumberFormatException}, tell of
   * mishaps.
   */
  public static boolean isRefusal(Throwable thrown) {
    return thrown.getClass() == IllegalArgumentException.class
        || thrown instanceof InvalidParameterException;
  }

  /**
   * Why, as a clause: what a refusal says, {@code it needs the class com.acme.Gone, which is not
   * there}, or {@code IllegalStateException: closed}.
   */
  public static String reason(Throwable thrown) {
    Throwable cause = thrown.getCause();
    if (thrown.getMessage() == null && cause != null) {
      // What only wraps has no message of its own.
      return reason(cause);
    }
    if (thrown instanceof TypeNotPresentException absent) {
      return missing(absent.typeName());
    }
    String message = thrown.getMessage();
    if (message == null) {
      return thrown.getClass().getSimpleName();
    }
    if (isRefusal(thrown)) {
      return message;
    }
    boolean isMissing =
        thrown instanceof NoClassDefFoundError || thrown instanceof ClassNotFoundException;
    // A class whose own start failed has a message with spaces, not a name.
    return isMissing && message.indexOf(' ') < 0
        ? missing(message.replace('/', '.'))
        : thrown.getClass().getSimpleName() + ": " + message;
  }

  private static String missing(String className) {
    return "it needs the class " + className + ", which is not there";
  }
}
