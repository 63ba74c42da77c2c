package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fanin.cli.mistakes.ExitCode;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTensorFlowTest {

  @TempDir
  private Path out;

  @Test
  void comparesArmsAndSaysWhereTheReportIs() throws Exception {
    Session session = run("tiny-study");

    Path report = runFolder("tiny-study").resolve("report.html");
    assertThat(report).isNotEmptyFile();
    assertThat(session.out().lines())
        .anyMatch(line -> line.matches("ARM +TEST ACCURACY +TEST LOSS +EPOCHS TO 95 % +TRIALS"))
        .anyMatch(line -> line.matches("he +1?\\d\\d(\\.\\d\\d)? .*%.*( ± | to ).* 2"))
        .anyMatch(line -> line.startsWith("gaussian(stddev=0.01) "))
        .endsWith("Report: " + report);
    assertThat(session.exitCode()).isZero();
  }

  @Test
  void showsProgressInPlainLines() throws Exception {
    Session session = run("tiny-study", "--only", "he", "--repeats", "1");

    assertThat(session.err().lines())
        .first()
        .isEqualTo(
            "tiny-study: 1 trial (1 arm x 1 repeat) of 2 epochs, into " + runFolder("tiny-study"));
    assertThat(session.err())
        .contains("he #1: epoch 1/2, loss ")
        .contains("1/1  he #1  test accuracy ")
        .doesNotContain("\r", "\u001b");
  }

  @Test
  void showsNothingWhileQuiet() throws Exception {
    Session session = run("tiny-study", "--only", "he", "--repeats", "1", "--quiet");

    assertThat(session.err()).isEmpty();
    assertThat(session.out()).contains("Report: ");
  }

  @Test
  void tellsProgramsTheSameAsPeople() throws Exception {
    Session session = run("tiny-study", "--repeats", "2", "--format", "json");

    JsonNode result = new ObjectMapper().readTree(session.out());
    JsonNode he = result.path("arms").path(0);
    assertThat(he.path("arm").asText()).isEqualTo("gaussian(stddev=0.01)");
    assertThat(he.path("testAccuracy").path("count").asInt()).isEqualTo(2);
    assertThat(he.path("testAccuracy").path("mean").asDouble()).isBetween(0.0, 1.0);
    assertThat(Path.of(result.path("report").asText())).isNotEmptyFile();
  }

  @Test
  void tellsHowToSeeATrialAgainThatDivergedOrFailed() throws Exception {
    Session session = run("mixed-fortunes", "--draw-limit", "60");

    assertThat(session.err()).contains("huge #1", "diverged at step 1", "broken #1", "failed: ");
    assertThat(session.out())
        .contains("0, 1 diverged", "0, 1 failed")
        .contains("broken #1 failed: ", "out of luck")
        .contains("To see it again: fanin run mixed-fortunes --draw-limit 60 --trial broken/1")
        .contains("huge #1 diverged at step 1\n  To see it again: fanin run mixed-fortunes"
            + " --draw-limit 60 --trial");
    assertThat(session.exitCode()).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void runsOneTrialAlone() throws Exception {
    Session session = run("tiny-study", "--epochs", "1", "--trial", "he/2");

    assertThat(session.exitCode()).as(session.err()).isZero();
    assertThat(session.err()).contains("1/1  he #2  ");
    Path trials = runFolder("tiny-study").resolve("trials");
    assertThat(trials).isDirectoryRecursivelyContaining("glob:**/he/2/outcome.json");
    assertThat(trials.resolve("he")).isDirectoryNotContaining("glob:**/1");
  }

  @Test
  void stopsWithTheFirstFailureIfAsked() throws Exception {
    Session session = run("mixed-fortunes", "--fail-fast", "--threads", "1");

    assertThat(session.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(session.err().replace('\n', ' '))
        .contains("To see it again, alone: fanin run mixed-fortunes --trial ")
        .contains("To go on: fanin resume " + runFolder("mixed-fortunes"));
    assertThat(session.out()).isEmpty();
    assertThat(runFolder("mixed-fortunes").resolve("report.md")).doesNotExist();
  }

  @Test
  void compilesAStudyWithItsOwnInitializer() throws Exception {
    Session session = run("src/test/resources/org/fanin/cli/sources/OwnInitializer.java");

    assertThat(session.exitCode()).as(session.err()).isZero();
    assertThat(session.out()).contains("alternating(size=0.1)", "alternating(size=0.5)");
    assertThat(runFolder("own-initializer").resolve("manifest.json"))
        .content()
        .contains("fanin run src/test/resources/org/fanin/cli/sources/OwnInitializer.java");
  }

  @Test
  void goesOnWithWhatWasCutShort() throws Exception {
    run("tiny-study");
    Path folder = runFolder("tiny-study");
    byte[] whole = Files.readAllBytes(folder.resolve("statistics.arrow"));
    Files.delete(folder.resolve("statistics.arrow"));
    Files.delete(folder.resolve("trials/he/2/outcome.json"));

    Session session = Session.of("resume", folder.toString());

    assertThat(session.exitCode()).as(session.err()).isZero();
    assertThat(session.out()).contains("Report: " + folder);
    assertThat(session.err().lines().filter(line -> line.endsWith(", kept"))).hasSize(5);
    assertThat(session.err()).doesNotContain("nothing to resume");
    assertThat(folder.resolve("statistics.arrow")).hasBinaryContent(whole);
    assertThat(Session.of("resume", folder.toString()).err())
        .contains("nothing to resume: all trials were over; only the report is made again");
  }

  @Test
  void resumesOnlyWhatIsUnfinishedAndHasTheSameSettings() throws Exception {
    run("tiny-study");

    Session session = run("tiny-study", "--resume");

    assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
    assertThat(session.err().replace('\n', ' '))
        .startsWith("fanin run: There is no unfinished run in " + out.resolve("tiny-study"));
  }

  @Test
  void summarizesTheNewestRunAgain() throws Exception {
    Session run = run("tiny-study");
    Path report = runFolder("tiny-study").resolve("report.md");
    byte[] bytes = Files.readAllBytes(report);
    Files.delete(report);

    Session session = Session.of("summarize", "tiny-study", "--out", out.toString());

    assertThat(session.exitCode()).as(session.err()).isZero();
    assertThat(session.out()).isEqualTo(run.out());
    assertThat(report).hasBinaryContent(bytes);
  }

  @Test
  void refusesARunThatIsBeingWritten() throws Exception {
    run("tiny-study");
    Path folder = runFolder("tiny-study");
    try (RunLock held = RunLock.of(new RunFolder(folder))) {
      assertThat(held).isNotNull();
      for (String command : new String[] {"resume", "summarize"}) {
        Session session = Session.of(command, folder.toString());

        assertThat(session.err().replace('\n', ' '))
            .contains(
                "fanin " + command + ": " + folder + " is being written by this very process.");
        assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
      }
    }
  }

  @Test
  void isNoMistakeWhenARunCannotGoOnForItsDisk() throws Exception {
    run("tiny-study");
    Path folder = runFolder("tiny-study");
    Files.createDirectory(folder.resolve(".lock")); // nothing can be written into it

    Session session = Session.of("resume", folder.toString());

    assertThat(session.err().replace('\n', ' '))
        .startsWith("fanin resume: Cannot write " + folder.resolve(".lock") + ": Is a directory.");
    assertThat(session.exitCode()).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void passesOverAFolderInWhichNothingWasBegun() throws Exception {
    run("tiny-study");
    Files.createDirectory(out.resolve("tiny-study/99991231-235959"));

    Session session = Session.of("summarize", "tiny-study", "--out", out.toString());

    assertThat(session.exitCode()).as(session.err()).isZero();
  }

  @Test
  void refusesAGraphicsCardThatIsNotThereBeforeAnythingIsWritten() {
    Session session = run("tiny-study", "--device", "gpu:99");

    assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
    assertThat(session.err()).startsWith("fanin run: device gpu:99 cannot be used: ");
    assertThat(out).isEmptyDirectory();
  }

  private Session run(String... args) {
    return Session.of(Stream.concat(
            Stream.concat(Stream.of("run"), Stream.of(args)), Stream.of("--out", out.toString()))
        .toArray(String[]::new));
  }

  private Path runFolder(String study) throws IOException {
    try (Stream<Path> runs = Files.list(out.resolve(study))) {
      return runs.reduce((one, other) -> {
            throw new IllegalStateException("two runs: " + one + ", " + other);
          })
          .orElseThrow();
    }
  }
}
