package org.fanin.graph;

import org.fanin.mistakes.MistakeException;

/** TensorFlow can't use a device; the message says why, and what to do. */
public final class DeviceException extends MistakeException {

  private static final long serialVersionUID = 1;

  DeviceException(String message, Throwable cause) {
    super(message, cause);
  }
}
