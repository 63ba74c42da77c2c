package org.fanin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fanin.cli.mistakes.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a run ends that could not go to its end. */
@DisabledOnOs(OS.WINDOWS)
class EndingsTensorFlowTest {

  @TempDir
  private Path folder;

  /** TensorFlow unpacks itself once, which no limit may disturb. */
  @BeforeAll
  static void unpack(@TempDir Path out) {
    assertThat(
            Session.of("run", "digits", "--epochs", "0", "--repeats", "1", "--out", out.toString()))
        .returns(0, Session::exitCode);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void interruptedByASignalItSaysWhatIsKept(String signal, int exitCode) throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    Process process = Launcher.start(
        List.of(
            launcher.home().resolve("fanin").toString(),
            "run",
            "tiny-study",
            "--only",
            "he",
            "--epochs",
            "99999"),
        folder,
        Map.of());
    awaitText("he #1: epoch 1/");
    send(signal, process);
    Session session = Launcher.end(process, folder);

    assertThat(session.err().replace('\n', ' '))
        .containsPattern("fanin run: interrupted; 0 of 2 trials are finished and kept in"
            + " runs/tiny-study/\\S+\\. To go on:"
            + " fanin resume runs/tiny-study/\\S+ $");
    assertThat(session.exitCode()).isEqualTo(exitCode);
    assertThat(files()).isNotEmpty().allMatch(EndingsTensorFlowTest::isWhole);
  }

  @Test
  void interruptedTwiceItEndsAtOnce() throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    Process process = Launcher.start(
        List.of(launcher.home().resolve("fanin").toString(), "run", "digits", "--epochs", "99999"),
        folder,
        Map.of());
    awaitText("into runs/digits/");
    interrupt(process);
    awaitText("stopping; Ctrl-C again stops at once");
    interrupt(process);
    Session session = Launcher.end(process, folder);

    assertThat(session.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(files()).isNotEmpty().allMatch(file -> isWhole(file) || isHidden(file));
  }

  @Test
  void endedByCodeOfAStudyItSaysSo() throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    String source = Path.of("src/test/resources/org/fanin/cli/sources/Quits.java")
        .toAbsolutePath()
        .toString();
    Session session = Launcher.run(
        launcher.home().resolve("fanin"), folder, Map.of(), "run", source, "--repeats", "1");

    assertThat(session.err().replace('\n', ' '))
        .contains("fanin: ended before the command was done: Quits$Quitter.sample (Quits.java:")
        .contains("called System.exit.")
        .doesNotContain("interrupted", "stopping", "resume");
    assertThat(session.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(files()).isNotEmpty().allMatch(file -> isWhole(file) || isHidden(file));
  }

  @Test
  void outOfDiskItSaysSoAndLeavesNothingHalfWritten() throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    // A file may hold 1,000 blocks: less than a capture of 10,000 samples, more than a manifest.
    Process process = Launcher.start(
        List.of(
            "bash",
            "-c",
            "ulimit -f 1000 && exec \"$0\" run digits --epochs 0",
            launcher.home().resolve("fanin").toString()),
        folder,
        Map.of());
    Session session = Launcher.end(process, folder);

    assertThat(session.err().lines().skip(1))
        .first()
        .asString()
        .startsWith("fanin run: Cannot write runs/digits/");
    assertThat(session.err()).contains("File too large", "fanin resume runs/digits/");
    assertThat(session.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(files()).isNotEmpty().allMatch(EndingsTensorFlowTest::isWhole);
  }

  @Test
  void withoutALibraryThatFitsTheMachineItSaysSoAndWritesNothing() throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    Map<String, String> elsewhere =
        Map.of("FANIN_JAVA_ARGS", "-Dorg.bytedeco.javacpp.platform=plan9-mips");
    Session session =
        Launcher.run(launcher.home().resolve("fanin"), folder, elsewhere, "run", "digits");

    assertThat(session.err().replace('\n', ' '))
        .contains("fanin run: TensorFlow cannot be loaded: Platform \"plan9-mips\" not supported")
        .contains("'fanin doctor' says what it needs.");
    assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  private static void interrupt(Process process) throws Exception {
    send("INT", process);
  }

  private static void send(String signal, Process process) throws Exception {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
        .start()
        .waitFor();
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private static boolean isWhole(Path file) {
    return file.toString().matches(".*\\.(arrow|java|json|md|html|png|svg|sha256)");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("runs"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void awaitText(String text) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!Files.readString(folder.resolve("err.txt"), UTF_8).contains(text)) {
      assertThat(System.nanoTime()).as("time to wait for " + text).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
