package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
        .anyMatch(line -> line.matches("he +1?\\d\\d(\\.\\d\\d)? .*± .* %.* 2"))
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
  void takesDivergedTrialsForResultsAndFailedOnesNot() throws Exception {
    Session session = run("mixed-fortunes");

    assertThat(session.err()).contains("huge #1", "diverged at step 1", "broken #1", "failed: ");
    assertThat(session.out())
        .contains("0, 1 diverged", "0, 1 failed")
        .contains("broken #1 failed: ", "out of luck")
        .contains("To see it again: fanin run mixed-fortunes --only broken");
    assertThat(session.exitCode()).isEqualTo(Fanin.FAILURE);
    assertThat(run("mixed-fortunes", "--only", "he,huge").exitCode()).isZero();
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

    Session session = run("tiny-study", "--resume", folder.toString());

    assertThat(session.exitCode()).as(session.err()).isZero();
    assertThat(folder.resolve("statistics.arrow")).hasBinaryContent(whole);
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
  void refusesAGraphicsCardThatIsNotThereBeforeAnythingIsWritten() {
    Session session = run("tiny-study", "--device", "gpu:99");

    assertThat(session.exitCode()).isEqualTo(Fanin.MISTAKE);
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
