package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** In a terminal that {@code script} of util-linux makes. */
@EnabledOnOs(OS.LINUX)
class NarrowTerminalTest {

  private static final int WIDE = 100;
  private static final int NARROW = 72;

  @TempDir
  private Path folder;

  @Test
  void textIsAsWideAsTheTerminalUpTo100Columns() throws Exception {
    assertThat(widest(NARROW)).isBetween(NARROW - 10, NARROW);
    assertThat(widest(2 * WIDE)).isBetween(WIDE - 10, WIDE);
  }

  private int widest(int columns) throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home-" + columns));
    String line = "stty rows 40 cols " + columns + "; " + launcher.home().resolve("fanin");
    Session session = Launcher.end(
        Launcher.start(
            List.of("script", "--quiet", "--return", "--command", line, "/dev/null"),
            folder,
            Map.of("TERM", "xterm", "NO_COLOR", "1")),
        folder);
    assertThat(session.exitCode()).as(session.out()).isZero();
    return session.out().lines().mapToInt(String::length).max().orElseThrow();
  }
}
