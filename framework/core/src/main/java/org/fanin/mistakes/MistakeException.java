package org.fanin.mistakes;

import java.util.List;

/** Something that the user can mend; the message says what is wrong, where, and what is allowed. */
public abstract class MistakeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With the whole message. */
  protected MistakeException(String message) {
    super(message);
  }

  /** With the whole message, and what led to it. */
  protected MistakeException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Each of the mistakes, without its number; the message is the only one as a rule. */
  public List<String> texts() {
    return List.of(String.valueOf(getMessage()));
  }
}
