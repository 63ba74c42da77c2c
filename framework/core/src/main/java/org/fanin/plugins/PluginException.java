package org.fanin.plugins;

import org.fanin.mistakes.MistakeException;

/** A place for plugins is not there, or something in a plugin cannot be made or does not end. */
public final class PluginException extends MistakeException {

  private static final long serialVersionUID = 1;

  /** With the whole message. */
  public PluginException(String message) {
    super(message);
  }

  /** With the whole message, and what led to it. */
  public PluginException(String message, Throwable cause) {
    super(message, cause);
  }
}
