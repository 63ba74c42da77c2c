package org.fanin.cli.source;

import org.fanin.mistakes.MistakeException;

/** A source file can't be made a study; the message names the file and says why. */
public final class StudySourceException extends MistakeException {

  private static final long serialVersionUID = 1;

  private final String compilerOutput;

  /** With whole sentences. */
  public StudySourceException(String message) {
    this(message, "");
  }

  StudySourceException(String message, String compilerOutput) {
    super(message);
    this.compilerOutput = compilerOutput;
  }

  StudySourceException(String message, Throwable cause) {
    super(message, cause);
    this.compilerOutput = "";
  }

  /** What the compiler says, line by line; empty if it was not asked. */
  public String compilerOutput() {
    return compilerOutput;
  }
}
