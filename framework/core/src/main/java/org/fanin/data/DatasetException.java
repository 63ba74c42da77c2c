package org.fanin.data;

import org.fanin.mistakes.MistakeException;

/** A dataset cannot be made or read; the message names the file, what was found and expected. */
public final class DatasetException extends MistakeException {

  private static final long serialVersionUID = 1;

  /** With the whole message. */
  public DatasetException(String message) {
    super(message);
  }

  /** With the whole message, and what led to it. */
  public DatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}
