package org.fanin.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fanin.plan.Trial;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTrialsTest {

  private final FakeScreen screen = new FakeScreen();
  private final RunProgress progress =
      new RunProgress(screen, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  private final List<Trial> trials = RunProgressTest.plan().trials();

  @Test
  void tellsNoTimeOfTrialsThatAreKept(@TempDir Path run) throws IOException {
    progress.planned(RunProgressTest.plan(), run);
    for (Trial trial : trials) {
      makeFolder(run, trial);
      progress.started(trial);
      if (trial.equals(trials.get(1))) {
        Files.createFile(makeFolder(run, trial).resolve("outcome.json"));
      }
      progress.finished(trial, new Outcome.Diverged(1, Double.NaN, "fanin run x --trial he/1"));
    }

    assertThat(screen.milestones.subList(1, 5))
        .satisfiesExactly(
            line -> assertThat(line).endsWith("with loss NaN, kept"),
            line -> assertThat(line).endsWith("with loss NaN, 0 s"),
            line -> assertThat(line).endsWith("with loss NaN, kept"),
            line -> assertThat(line).endsWith("with loss NaN, kept"));
    assertThat(screen.details).containsExactly("all trials are over; summarizing");
  }

  @Test
  void saysThatThereWasNothingToResume(@TempDir Path run) throws IOException {
    progress.planned(RunProgressTest.plan(), run);
    for (Trial trial : trials) {
      makeFolder(run, trial);
      progress.started(trial);
      progress.finished(trial, new Outcome.Diverged(1, Double.NaN, "fanin run x --trial he/1"));
    }

    assertThat(screen.milestones)
        .hasSize(6)
        .endsWith("nothing to resume: all trials were over; only the report is made again");
  }

  /** As an earlier process left it. */
  private static Path makeFolder(Path run, Trial trial) throws IOException {
    Path folder = new RunFolder(run).trial(trial.arm().slug(), trial.repeat()).path();
    if (Files.notExists(folder)) {
      Files.createDirectories(folder);
      Files.setLastModifiedTime(folder, FileTime.from(Instant.EPOCH));
    }
    return folder;
  }
}
