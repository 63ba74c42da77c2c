package org.fanin.cli;

/** A study needs more than the machine has. */
final class TooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TooLargeException(String message) {
    super(message);
  }
}
