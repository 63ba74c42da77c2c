package org.fanin.cli.mistakes;

import org.fanin.mistakes.MistakeException;

/** A study needs more than the machine has. */
public final class TooLargeException extends MistakeException {

  private static final long serialVersionUID = 1;

  /** What it needs, and what there is, in whole sentences. */
  public TooLargeException(String message) {
    super(message);
  }
}
