package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fanin.cli.mistakes.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher builds what it starts. */
@DisabledOnOs(OS.WINDOWS)
class LauncherBuildTest {

  private static final String MAVEN = """
      echo "$@" >> maven.txt
      mkdir -p experiments/target
      echo "$PWD/framework/cli/:$TEST_CLASS_PATH" > experiments/target/classpath.txt
      """;

  @TempDir
  private Path folder;

  @Test
  void buildsOnceAndSaysSo() throws Exception {
    Launcher launcher = Launcher.unbuiltIn(folder.resolve("home"));
    Map<String, String> path = pathWithMaven(MAVEN);

    Session first = Launcher.run(launcher.home().resolve("fanin"), folder, path, "--version");
    Session second = Launcher.run(launcher.home().resolve("fanin"), folder, path, "--version");

    assertThat(first.err()).isEqualTo("fanin: building (once, a few minutes the first time) ...\n");
    assertThat(first.out()).startsWith("Fanin ");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(launcher.home().resolve("maven.txt")).content().hasLineCount(1);
  }

  @Test
  void buildsOnceMoreWhenASourceIsNewer() throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    Files.setLastModifiedTime(
        launcher.home().resolve("experiments/target/classpath.txt"), FileTime.fromMillis(0));
    Path source = launcher.home().resolve("framework/core/src/main/java/New.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "");
    Map<String, String> path = pathWithMaven("echo nothing changes in the class path");

    Session first = Launcher.run(launcher.home().resolve("fanin"), folder, path, "--version");
    Session second = Launcher.run(launcher.home().resolve("fanin"), folder, path, "--version");

    assertThat(first.err()).startsWith("fanin: building");
    assertThat(second.err()).isEmpty();
    assertThat(second.exitCode()).isZero();
  }

  @Test
  void ofSeveralAtOnceOneBuildsAndTheOthersWait() throws Exception {
    Launcher launcher = Launcher.unbuiltIn(folder.resolve("home"));
    Map<String, String> path = pathWithMaven("sleep 1\n" + MAVEN);
    List<Process> started = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Path own = Files.createDirectory(folder.resolve("terminal-" + i));
      started.add(Launcher.start(
          List.of(launcher.home().resolve("fanin").toString(), "--version"), own, path));
    }
    for (int i = 0; i < 3; i++) {
      Session session = Launcher.end(started.get(i), folder.resolve("terminal-" + i));
      assertThat(session.out()).startsWith("Fanin ");
    }

    assertThat(launcher.home().resolve("maven.txt")).content().hasLineCount(1);
  }

  @Test
  void aJarOfAnotherVersionIsNotStarted() throws Exception {
    Launcher launcher = Launcher.unbuiltIn(folder.resolve("home"));
    Path target = Files.createDirectories(launcher.home().resolve("experiments/target"));
    Files.writeString(target.resolve("fanin-experiments-99.0.0.jar"), "of another checkout");

    Session session =
        Launcher.run(launcher.home().resolve("fanin"), folder, pathWithMaven(MAVEN), "--version");

    assertThat(session.out()).startsWith("Fanin ");
    assertThat(target.resolve("fanin-experiments-99.0.0.jar")).doesNotExist();
  }

  @Test
  void showsWhyABuildFailed() throws Exception {
    Launcher launcher = Launcher.unbuiltIn(folder.resolve("home"));

    Session session = Launcher.run(
        launcher.home().resolve("fanin"),
        folder,
        pathWithMaven("echo '[ERROR] no luck today'; exit 1"),
        "list");

    assertThat(session.err())
        .contains("[ERROR] no luck today\n")
        .endsWith("fanin: the build failed; the whole log is " + launcher.home().toRealPath()
            + "/target/build.log\n");
    assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
  }

  /** A search path whose first {@code mvn} runs {@code body} in the launcher's folder. */
  private Map<String, String> pathWithMaven(String body) throws IOException {
    Launcher.script(folder.resolve("maven/mvn"), body);
    return Map.of(
        "PATH",
        folder.resolve("maven") + ":" + System.getenv("PATH"),
        "TEST_CLASS_PATH",
        System.getProperty("java.class.path"));
  }
}
