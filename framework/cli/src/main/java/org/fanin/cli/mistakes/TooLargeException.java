package org.fanin.cli.mistakes;

/** A study needs more than the machine has. */
public final class TooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What it needs, and what there is, in whole sentences. */
  public TooLargeException(String message) {
    super(message);
  }
}
