package org.fanin.cli;

import java.nio.file.Path;
import org.fanin.cli.output.Paragraph;

/** Something that nobody expected ended a run or a summary, whose trials are kept. */
final class KeptRunException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Throwable unexpected;

  private KeptRunException(String message, Throwable unexpected) {
    super(message, unexpected);
    this.unexpected = unexpected;
  }

  /** While trials ran; {@code kept} says what is kept and how to go on. */
  static KeptRunException running(String kept, Throwable unexpected) {
    return new KeptRunException(kept, unexpected);
  }

  /** While the run in {@code folder}, whose trials are over, was summarized. */
  static KeptRunException summarizing(Path folder, Throwable unexpected) {
    return new KeptRunException(
        "Only the report is missing or old; the trials are kept in " + folder
            + ".\nTo try again: "
            + Paragraph.unbroken(ShellWord.command("fanin summarize", folder)),
        unexpected);
  }

  /** What ended it. */
  Throwable unexpected() {
    return unexpected;
  }
}
