package org.fanin.experiments.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.arrow.HistogramFile;
import org.fanin.results.arrow.StatisticsFile;
import org.fanin.results.claims.Claim;
import org.fanin.results.claims.Relation;
import org.fanin.results.folder.CheckpointFolder;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.TimeAndPlace;
import org.fanin.results.folder.TrialFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a checksum stands beside a file, or in it, no damage of either goes unnoticed. */
@Timeout(300)
class DamagedRunsTest {

  @TempDir
  private Path folder;

  private final BufferAllocator memory = new RootAllocator(64L << 20);
  private final WholeFiles whole = new WholeFiles(memory);
  private RunFolder run;

  @BeforeEach
  void name() {
    run = new RunFolder(folder);
  }

  @AfterEach
  void noMemoryIsLeft() {
    memory.close();
  }

  @Test
  void manifests() throws IOException {
    Manifest manifest = manifest();
    run.write(manifest);
    new Damage(folder.resolve("manifest.json"), RunFolderException.class)
        .survivors(() -> assertThat(run.manifest()).isEqualTo(manifest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"outcome.json", "history.arrow", "captures/INIT.arrow", "checksums.sha256"})
  void trials(String name) throws IOException {
    TrialFolder trial = run.trial("he", 1);
    whole.capture(trial.capture(Moment.INIT));
    whole.history(trial.history());
    trial.write(WholeFiles.OUTCOME);
    Path file = trial.path().resolve(name);
    byte[] original = Files.readAllBytes(file);

    new Damage(file, RunFolderException.class).survivors(() -> {
      trial.check();
      assertThat(trial.outcome()).contains(WholeFiles.OUTCOME);
      assertThat(file).as("a file that counts as whole").hasBinaryContent(original);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"statistics.arrow", "histograms.arrow", "checksums.sha256"})
  void summaries(String name) throws IOException {
    whole.statistics(run.statistics());
    whole.histograms(run.histograms());
    Files.writeString(run.reportMarkdown(), "# A report");
    Files.writeString(run.reportHtml(), "<h1>A report</h1>");
    run.writeChecksums(List.of());

    new Damage(folder.resolve(name), RunFolderException.class).survivors(() -> {
      assertThat(StatisticsFile.read(run.checked(run.statistics()), memory))
          .isEqualTo(WholeFiles.statistics());
      assertThat(HistogramFile.read(run.checked(run.histograms()), memory))
          .isEqualTo(WholeFiles.histograms());
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checkpoints/3/network.f32",
        "checkpoints/3/history.arrow",
        "checkpoints/3/checksums.sha256",
        "captures/INIT.arrow"
      })
  void checkpoints(String name) throws IOException {
    TrialFolder trial = run.trial("he", 1);
    CheckpointFolder checkpoint = trial.checkpoint(3);
    whole.capture(trial.capture(Moment.INIT));
    whole.history(checkpoint.history());
    Files.write(checkpoint.network(), new byte[200]);
    checkpoint.seal();
    Path file = trial.path().resolve(name);
    byte[] original = Files.readAllBytes(file);

    new Damage(file, RunFolderException.class).survivors(() -> {
      if (!checkpoint.isWhole()) {
        // The trial starts again, and says nothing.
        throw new RunFolderException(file + " is not whole");
      }
      assertThat(file).as("a file that counts as whole").hasBinaryContent(original);
    });
  }

  private static Manifest manifest() {
    var dataset = new Manifest.DatasetRecord("tiny", 1000, 100, new TreeMap<>(), new TreeMap<>());
    return new Manifest(
        Manifest.FORMAT_VERSION,
        new Manifest.StudyRecord(
            "small-study", "acme.SmallStudy", "A small study", dataset, "loss", 2, 32, 1, 1, 42, 1),
        List.of(new Manifest.ArmRecord("zeros", "zeros", "adam", List.of(), Optional.empty())),
        new Manifest.CaptureRecord(List.of(Quantity.OUTPUT), List.of(Moment.INIT), 100),
        new TreeMap<>(),
        "fanin run small-study",
        new TreeMap<>(),
        List.of(new Claim("Zeros stay", Relation.CONCENTRATED_AT_ZERO, List.of("zeros"))),
        List.of(),
        new TimeAndPlace(
            Instant.EPOCH,
            Optional.empty(),
            "a-host",
            "an-os",
            2,
            "17",
            "cpu",
            1,
            "a-folder",
            Optional.empty(),
            false,
            List.of()));
  }
}
