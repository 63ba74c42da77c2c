package org.fanin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.fanin.cli.mistakes.Errors;
import org.fanin.cli.mistakes.ExitCode;
import org.fanin.cli.mistakes.KeptRunException;
import org.fanin.cli.output.Streams;
import org.fanin.data.DatasetException;
import org.junit.jupiter.api.Test;

class ErrorsTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void owesAnExplanationForWhatIsNoMistakeOfTheUser() {
    int exitCode = handle(new AssertionError("no luck"), false, false);

    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "fanin run: unexpected java.lang.AssertionError: no luck. With --stacktrace it shows where."
                + " Please\nreport it.\n");
    assertThat(exitCode).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void saysThatTheRunIsKeptIfOnlyItsReportCouldNotBeMade() {
    int exitCode = handle(
        KeptRunException.summarizing(Path.of("runs/a study/1"), new IllegalStateException("odd")),
        false,
        false);

    assertThat(err.toString(UTF_8).replace('\n', ' '))
        .startsWith("fanin run: unexpected java.lang.IllegalStateException: odd.")
        .endsWith("Please report it. Only the report is missing or old; the trials are kept in"
            + " runs/a study/1. To try again: fanin summarize 'runs/a study/1' ");
    assertThat(exitCode).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void showsWhereTheUnexpectedArose() {
    handle(
        KeptRunException.running("1 of 2 is kept.", new IllegalStateException("odd")), true, false);

    assertThat(err.toString(UTF_8).lines())
        .startsWith(
            "fanin run: unexpected java.lang.IllegalStateException: odd. Please report it.",
            "1 of 2 is kept.")
        .contains("Caused by: java.lang.IllegalStateException: odd");
  }

  @Test
  void saysWhatToDoWhenMemoryIsOut() {
    int exitCode = handle(new OutOfMemoryError("Java heap space"), false, false);

    assertThat(err.toString(UTF_8))
        .isEqualTo("fanin run: out of memory (Java heap space). Fewer --threads need less; with"
            + " FANIN_JAVA_ARGS=-Xmx8g\nbefore the command, Java takes up to 8 GB.\n");
    assertThat(exitCode).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void showsAStackTraceOnlyIfAsked() {
    int exitCode = handle(new DatasetException("no such file"), true, false);

    assertThat(err.toString(UTF_8))
        .startsWith(
            "fanin run: no such file.\norg.fanin.data.DatasetException: no such file\n\tat ");
    assertThat(exitCode).isEqualTo(ExitCode.MISTAKE);
  }

  @Test
  void hasColoursOnATerminal() {
    handle(new DatasetException("no such file"), false, true);

    assertThat(err.toString(UTF_8))
        .matches("\u001b\\[1m\u001b\\[31mfanin run\u001b\\[.*m: no such file.\n");
  }

  private int handle(Throwable e, boolean stackTrace, boolean terminal) {
    var stream = new PrintStream(err, true, UTF_8);
    var streams = new Streams(stream, stream, terminal, terminal);
    return new Errors(streams, () -> stackTrace).handle(e, "fanin run");
  }
}
