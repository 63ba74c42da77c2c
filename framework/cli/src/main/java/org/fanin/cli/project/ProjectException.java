package org.fanin.cli.project;

/** A project cannot be written; the message names the folder and says why. */
public final class ProjectException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ProjectException(String message) {
    super(message);
  }

  ProjectException(String message, Throwable cause) {
    super(message, cause);
  }
}
