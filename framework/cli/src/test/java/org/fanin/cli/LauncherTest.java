package org.fanin.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.fanin.cli.mistakes.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  @TempDir
  private Path folder;

  @Test
  void worksThroughSymbolicLinksFromAnyFolder() throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("a home"));
    Path direct = Files.createSymbolicLink(folder.resolve("direct"), launcher.home());
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path link = Files.createSymbolicLink(bin.resolve("fanin"), Path.of("../direct/fanin"));
    Path elsewhere = Files.createDirectory(folder.resolve("else where"));

    Session session = Launcher.run(link, elsewhere, Map.of(), "list", "activations");

    assertThat(direct).isSymbolicLink();
    assertThat(session.err()).isEmpty();
    assertThat(session.out()).contains("leaky-relu  x above 0, 0.2 x below");
    assertThat(session.exitCode()).isZero();
  }

  @Test
  void takesAHeapOfTheUsersOwn() throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    Map<String, String> small = Map.of("FANIN_JAVA_ARGS", "-Xmx48m");

    Session session =
        Launcher.run(launcher.home().resolve("fanin"), folder, small, "list", "activations");

    assertThat(session.err()).isEmpty();
    assertThat(session.exitCode()).isZero();
  }

  @Test
  @EnabledIf("hasFullDevice")
  void saysWhenResultsCannotBeWritten() throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    String fanin = launcher.home().resolve("fanin") + " list activations";

    Session full = shell(fanin + " > /dev/full");
    assertThat(full.err())
        .isEqualTo("fanin: results are lost, standard output could not be written: No space left on"
            + " device.\n");
    assertThat(full.exitCode()).isEqualTo(ExitCode.FAILURE);

    Session enough = shell("(" + fanin + "; echo $? >&2) | true");
    assertThat(enough.err()).as("who reads has enough").isEqualTo("0\n");
  }

  static boolean hasFullDevice() {
    return Files.exists(Path.of("/dev/full"));
  }

  private Session shell(String line) throws Exception {
    return Launcher.end(Launcher.start(List.of("sh", "-c", line), folder, Map.of()), folder);
  }

  @Test
  void forwardsArgumentsAndExitCodes() throws Exception {
    Session session = Launcher.builtIn(folder.resolve("home")).run("no such * command", "");

    assertThat(session.err())
        .isEqualTo("fanin: 'no such * command' is no command. See 'fanin --help'.\n");
    assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
  }

  @Test
  void loadsNoTensorFlowForHelpListAndDescribe() throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    Path log = folder.resolve("classes.log");
    Map<String, String> logging = Map.of("FANIN_JAVA_ARGS", "-Xlog:class+load:file=" + log);
    for (String line : new String[] {"run --help", "list", "describe tiny-study"}) {
      Session session =
          Launcher.run(launcher.home().resolve("fanin"), folder, logging, line.split(" "));

      assertThat(session.exitCode()).as(session.err()).isZero();
      assertThat(log).content().contains("org.fanin.cli.Fanin").doesNotContain("org.tensorflow");
    }
  }

  /** Java archives no classes from folders, as they are on a test's class path. */
  @Test
  void worksWhereJavaCanArchiveNoClasses() throws Exception {
    Launcher launcher = builtWithJar();

    Session first = Launcher.run(launcher.home().resolve("fanin"), folder, Map.of(), "--version");
    Session second = Launcher.run(launcher.home().resolve("fanin"), folder, Map.of(), "--version");

    assertThat(first.err()).startsWith("fanin: preparing fast starts with Java ");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).startsWith("Fanin ").isEqualTo(first.out());
    assertThat(archives(launcher)).singleElement(as(STRING)).endsWith(".jsa.log");
  }

  @Test
  void leavesNothingWhenInterruptedWhileItPreparesFastStarts() throws Exception {
    Launcher launcher = builtWithJar();
    Path java = folder.resolve("jdk/bin/java");
    Launcher.script(java, "kill -INT $PPID; exit 130");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");

    Session session = Launcher.run(
        launcher.home().resolve("fanin"),
        folder,
        Map.of("JAVA_HOME", folder.resolve("jdk").toString()),
        "list");

    assertThat(session.err()).startsWith("fanin: preparing fast starts with Java 17.0.1 ");
    assertThat(session.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(archives(launcher)).isEmpty();
  }

  @Test
  void refusesAnOldJava() throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    Path java = folder.resolve("jdk-11/bin/java");
    Launcher.script(java, "exit 99");
    Files.writeString(folder.resolve("jdk-11/release"), "JAVA_VERSION=\"11.0.2\"\n");

    Session session = Launcher.run(
        launcher.home().resolve("fanin"),
        folder,
        Map.of("JAVA_HOME", folder.resolve("jdk-11").toString()),
        "list");

    assertThat(session.err())
        .isEqualTo("fanin: Java 11.0.2 found, but Fanin needs a JDK 17 or later.\n");
    assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
  }

  /** A launcher that finds a jar, of which it makes an archive for fast starts. */
  private Launcher builtWithJar() throws IOException {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    Path built = launcher.home().resolve("experiments/target");
    Files.setLastModifiedTime(
        built.resolve("classpath.txt"), FileTime.fromMillis(System.currentTimeMillis() - 60_000));
    try (var jar =
        new JarOutputStream(Files.newOutputStream(built.resolve("fanin-experiments-1.jar")))) {
      jar.putNextEntry(new ZipEntry("empty"));
    }
    return launcher;
  }

  private static List<String> archives(Launcher launcher) throws IOException {
    try (Stream<Path> files = Files.list(launcher.home().resolve("experiments/target"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.contains("jsa"))
          .toList();
    }
  }
}
