package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fanin.cli.mistakes.ExitCode;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.StudyFolder;
import org.fanin.results.folder.TimeAndPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTensorFlowTest {

  @TempDir
  private Path out;

  @Test
  void aRunIsComparedWithTheOneBefore() throws Exception {
    List<Path> newestFirst = runs();
    String folder = newestFirst.get(0).toString();

    Session byName = Session.of("compare", "tiny-study", "--out", out.toString());
    Session byFolder = Session.of("compare", folder);
    Session json = Session.of("compare", folder, newestFirst.get(1).toString(), "--format=json");

    assertThat(byName.exitCode()).as(byName.err()).isZero();
    assertThat(byName.out())
        .containsPattern("run +2 +fanin run tiny-study --epochs 3 .*" + folder + "\n")
        .containsPattern("study.epochs +3 +1\n")
        .containsPattern("he +\\d.*%.* +2\n")
        .contains("Both runs have the same seed")
        .containsPattern("Only in the baseline:\\sgaussian\\(stddev=0.01\\)");
    assertThat(byFolder.out()).isEqualTo(byName.out());
    JsonNode arms = new ObjectMapper().readTree(json.out()).path("comparison").path("arms");
    assertThat(arms.size()).isEqualTo(1);
    assertThat(arms.get(0).path("accuracy").path("difference").path("estimate").path("count"))
        .hasToString("2");
  }

  @Test
  void runsThatAreNotThereAreMistakesToldTogether() throws Exception {
    Session both = Session.of("compare", "one", "other", "--out", out.toString());
    assertThat(both.exitCode()).isEqualTo(ExitCode.MISTAKE);
    assertThat(both.err()).contains("There is no run 'one'").contains("There is no run 'other'");

    Path oldest = runs().get(1);
    Session first = Session.of("compare", oldest.toString());
    assertThat(first.exitCode()).isEqualTo(ExitCode.MISTAKE);
    assertThat(first.err()).contains("no run of that study before").contains("name the BASELINE");
  }

  @Test
  void aBaselineThatIsNotFinishedCountsByTheTrialsThatAreOver() throws Exception {
    Path baseline = runs().get(1);
    unfinish(baseline);
    new RunFolder(baseline).trial("he", 2).delete();

    Session session = Session.of("compare", "tiny-study", "--out", out.toString());

    assertThat(session.exitCode()).as(session.err()).isZero();
    assertThat(session.out())
        .containsPattern("baseline +3 of 4 over +fanin run tiny-study --epochs 1 ")
        .containsPattern("he +\\d.*%.* +1\n");
    JsonNode accuracy = new ObjectMapper()
        .readTree(Session.of("compare", "tiny-study", "--out", out.toString(), "--format=json")
            .out())
        .path("comparison")
        .path("arms")
        .path(0)
        .path("accuracy");
    assertThat(accuracy.path("difference").path("estimate").path("mean").asDouble())
        .isCloseTo(
            accuracy.path("run").path("mean").asDouble()
                - accuracy.path("baseline").path("mean").asDouble(),
            within(1e-12));
    assertThat(accuracy.path("run").path("count")).hasToString("1");
  }

  @Test
  void aRunWithoutTrialsIsRefusedWithWhatToType() throws Exception {
    List<Path> older = runs();
    Session.of("run", "tiny-study", "--epochs", "0", "--only", "he", "--out", out.toString());
    Path newest = newestFirst().get(0);
    unfinish(newest);
    new RunFolder(newest).trial("he", 1).delete();
    new RunFolder(newest).trial("he", 2).delete();

    Session run = Session.of("compare", "tiny-study", "--out", out.toString());
    Session baseline = Session.of("compare", older.get(0).toString(), newest.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.MISTAKE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().replace('\n', ' '))
        .startsWith("fanin compare: No trial of " + newest + " is over")
        .contains("To go on with it: fanin resume " + newest + " ")
        .contains("fanin compare " + older.get(0) + " " + older.get(1) + " ");
    assertThat(baseline.exitCode()).isEqualTo(ExitCode.MISTAKE);
    assertThat(baseline.err().replace('\n', ' '))
        .contains("fanin compare " + older.get(0) + " " + older.get(1) + " ");
  }

  @Test
  void aDamagedTrialIsNoMistakeOfTheUser() throws Exception {
    Path baseline = runs().get(1);
    Path outcome = baseline.resolve("trials/he/2/outcome.json");
    Files.writeString(outcome, "{}");

    Session session = Session.of("compare", "tiny-study", "--out", out.toString());

    assertThat(session.err().replace('\n', ' '))
        .startsWith("fanin compare: Cannot read " + outcome + ": it is not as it was written");
    assertThat(session.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(session.out()).isEmpty();
  }

  @Test
  void aRunDiffersFromItselfInNothing() throws Exception {
    String run = runs().get(0).toString();

    Session session = Session.of("compare", run, run);

    assertThat(session.exitCode()).as(session.err()).isZero();
    assertThat(session.out()).contains("\n\nNo setting that the manifests hold differs.\n\nARM ");
  }

  /** Two, the newest first. */
  private List<Path> runs() throws IOException {
    String place = out.toString();
    Session.of(
        "run", "tiny-study", "--epochs", "1", "--only", "gaussian-stddev-0.01,he", "--out", place);
    Session.of("run", "tiny-study", "--epochs", "3", "--only", "he", "--out", place);
    List<Path> runs = newestFirst();
    assertThat(runs).hasSize(2);
    return runs;
  }

  private List<Path> newestFirst() {
    return new StudyFolder(out.resolve("tiny-study"))
        .newestFirst().stream().map(RunFolder::path).toList();
  }

  private static void unfinish(Path run) {
    var folder = new RunFolder(run);
    Manifest manifest = folder.manifest();
    TimeAndPlace time = manifest.timeAndPlace();
    folder.write(manifest.with(time.with(Optional.empty(), time.trials())));
  }
}
