package org.fanin.plugins;

/** Says in plain words why a class cannot be used. */
public final class LoadFailure {

  private LoadFailure() {}

  /** Why, as a clause: {@code it needs the class com.acme.Gone, which is not there}. */
  public static String reason(Throwable failure) {
    if (failure instanceof TypeNotPresentException absent) {
      return missing(absent.typeName());
    }
    String message = String.valueOf(failure.getMessage());
    boolean isMissing =
        failure instanceof NoClassDefFoundError || failure instanceof ClassNotFoundException;
    // A class whose own start failed has a message with spaces, not a name.
    return isMissing && message.indexOf(' ') < 0
        ? missing(message.replace('/', '.'))
        : failure.getClass().getSimpleName() + ": " + message;
  }

  private static String missing(String className) {
    return "it needs the class " + className + ", which is not there";
  }
}
