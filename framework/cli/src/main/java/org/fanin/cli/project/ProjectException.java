package org.fanin.cli.project;

import org.fanin.mistakes.MistakeException;

/** A project cannot be written; the message names the folder and says why. */
public final class ProjectException extends MistakeException {

  private static final long serialVersionUID = 1;

  ProjectException(String message) {
    super(message);
  }

  ProjectException(String message, Throwable cause) {
    super(message, cause);
  }
}
