package org.fanin.cli;

import org.fanin.results.folder.RunFolderException;

/** A run or a summary that had begun cannot go on: no mistake of the user. */
final class BrokenRunException extends RuntimeException {

  private static final long serialVersionUID = 1;

  BrokenRunException(String message, RunFolderException cause) {
    super(message, cause);
  }
}
