package org.fanin.cli.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class TerminalScreenTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(err, true, UTF_8);

  @Test
  void drawsABarInTheRoomThatTheMessageLeaves() {
    assertThat(TerminalScreen.render(0.545, "half", 30))
        .isEqualTo("█████████▊          54 %  half");
    assertThat(TerminalScreen.render(1, "whole", 200)).isEqualTo("█".repeat(30) + " 100 %  whole");
    assertThat(TerminalScreen.render(0, "long ".repeat(30), 80))
        .startsWith("           0 %  long ");
  }

  @Test
  void keepsTheBarBelowMilestonesAndLeavesNothingOfItBehind() {
    try (var screen = new TerminalScreen(stream)) {
      screen.progress(0.5, "at work");
      screen.milestone("first trial");
      screen.detail("first epoch");
    }
    assertThat(err.toString(UTF_8))
        .contains("\r\u001b[Kfirst trial\n")
        .endsWith("\r\u001b[K\n")
        .doesNotContain("first epoch");
  }

  @Test
  void cutsALineThatIsTooLong() {
    new LastLine(stream, () -> 10).accept("0123456789");

    assertThat(err.toString(UTF_8)).isEqualTo("\r\u001b[K012345678");
  }

  @Test
  void showsWhatWouldMoveTheCursorAsACharacter() {
    var line = new LastLine(stream, () -> 80);
    line.accept("\u001b[2Ja");
    line.above("\u001b[2Jb");
    new LineScreen(stream).milestone("\u001b[2Jc");

    assertThat(err.toString(UTF_8))
        .isEqualTo("\r\u001b[K\uFFFD[2Ja\r\u001b[K\uFFFD[2Jb\n\uFFFD[2Ja\uFFFD[2Jc\n");
  }
}
