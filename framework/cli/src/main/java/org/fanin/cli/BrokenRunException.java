package org.fanin.cli;

/** A run or a summary that had begun cannot go on: no mistake of the user. */
final class BrokenRunException extends RuntimeException {

  private static final long serialVersionUID = 1;

  BrokenRunException(String message, Throwable cause) {
    super(message, cause);
  }
}
