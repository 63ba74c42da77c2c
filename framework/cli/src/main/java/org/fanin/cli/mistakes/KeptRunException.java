package org.fanin.cli.mistakes;

import java.nio.file.Path;
import org.fanin.cli.output.Paragraph;
import org.fanin.cli.output.ShellWord;

/** Something that nobody expected ended a run or a summary, whose trials are kept. */
public final class KeptRunException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Throwable unexpected;

  private KeptRunException(String message, Throwable unexpected) {
    super(message, unexpected);
    this.unexpected = unexpected;
  }

  /** While trials ran; {@code kept} says what is kept and how to go on. */
  public static KeptRunException running(String kept, Throwable unexpected) {
    return new KeptRunException(kept, unexpected);
  }

  /** While the run in {@code folder}, whose trials are over, was summarized. */
  public static KeptRunException summarizing(Path folder, Throwable unexpected) {
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
