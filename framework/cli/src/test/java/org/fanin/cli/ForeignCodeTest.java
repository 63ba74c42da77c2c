package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fanin.cli.mistakes.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What code of others does to the whole process. */
@DisabledOnOs(OS.WINDOWS)
class ForeignCodeTest {

  private static final Path SOURCES =
      Path.of("src/test/resources/org/fanin/cli/sources").toAbsolutePath();

  @TempDir
  private Path folder;

  private Launcher launcher;

  @BeforeEach
  void build() throws IOException {
    launcher = Launcher.builtIn(folder.resolve("home"));
  }

  @Test
  void aStudyThatEndsTheProgramIsNamed() throws Exception {
    Session session =
        launcher.run("describe", SOURCES.resolve("QuitsEarly.java").toString());

    assertThat(session.err().replace('\n', ' '))
        .isEqualTo("fanin: ended before the command was done: QuitsEarly.network"
            + " (QuitsEarly.java:14) called System.exit. Code of a study or a plugin must leave the"
            + " end to Fanin; take the call out. ");
    assertThat(session.out()).isEmpty();
    assertThat(session.exitCode()).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void aPluginThatEndsTheProgramIsNamed() throws Exception {
    Path jar = PluginJar.of(folder.resolve("quitter.jar"), List.of("Quitter"));
    Session session = launcher.run("check", jar.toString());

    assertThat(session.err())
        .startsWith("fanin: ended before the command was done: acme.Quitter.sample (Quitter.java:");
    assertThat(session.exitCode()).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void whatAStudyPrintsIsNoResult() throws Exception {
    Session session =
        launcher.run("describe", SOURCES.resolve("Talks.java").toString(), "--format", "json");

    assertThat(session.exitCode()).as(session.err()).isZero();
    assertThat(session.err()).startsWith("look: a network\n");
    assertThat(new ObjectMapper().readTree(session.out()).path("arms")).hasSize(1);
  }

  @Test
  void whatAnExceptionSaysDoesNothingToTheTerminal() {
    Session session = Session.of("describe", SOURCES.resolve("Paints.java").toString());

    assertThat(session.err())
        .contains("@Network method network", "\uFFFD[2Jred\uFFFD[31m")
        .doesNotContain("\u001b");
    Session traced =
        Session.of("describe", SOURCES.resolve("Paints.java").toString(), "--stacktrace");
    assertThat(traced.err()).contains("\n\tat org.fanin.").doesNotContain("\u001b");
  }

  @Test
  void whatTheCompilerSaysDoesNothingToTheTerminal() throws Exception {
    Path source = Files.writeString(
        folder.resolve("Wrong.java"), "class Wrong {\n\tint x = \"\u001b[2J\";\n}\n");
    Session session = Session.of("describe", source.toString());

    assertThat(session.err())
        .contains("Wrong.java:2: error: ", "\n\tint x = \"\uFFFD[2J\";\n")
        .doesNotContain("\u001b");
  }

  @Test
  void whatACheckFindsDoesNothingToTheTerminal() throws Exception {
    Path jar = PluginJar.of(folder.resolve("painter.jar"), List.of("Painter"));
    Session session = Session.of("check", jar.toString());

    assertThat(session.out()).contains("acme.Painter", "\uFFFD[31m").doesNotContain("\u001b");
    assertThat(session.exitCode()).isEqualTo(ExitCode.FAILURE);
  }
}
