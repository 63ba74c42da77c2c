package org.fanin.cli.mistakes;

/**
 * A run, a summary, an export or a comparison that had begun cannot go on: no mistake of the user.
 */
public final class BrokenRunException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Of a run that cannot be read or written, as {@code message} says in whole sentences. */
  public BrokenRunException(String message, Throwable cause) {
    super(message, cause);
  }
}
