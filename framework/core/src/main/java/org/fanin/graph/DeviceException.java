package org.fanin.graph;

/** TensorFlow can't use a device; the message says why, and what to do. */
public final class DeviceException extends RuntimeException {

  private static final long serialVersionUID = 1;

  DeviceException(String message, Throwable cause) {
    super(message, cause);
  }
}
