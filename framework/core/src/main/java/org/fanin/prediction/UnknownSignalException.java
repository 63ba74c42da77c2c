package org.fanin.prediction;

/** A law needs the signal that enters its kernel, which theory does not know; the message says why. */
final class UnknownSignalException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  UnknownSignalException(String message) {
    super(message);
  }
}
