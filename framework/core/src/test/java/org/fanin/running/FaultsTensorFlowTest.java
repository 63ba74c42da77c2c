package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.fanin.TinyStudy;
import org.fanin.initializers.He;
import org.fanin.initializers.law.Law;
import org.fanin.results.folder.Quantity;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.running.FaultyDisk.Death;
import org.fanin.running.FaultyDisk.Fault;
import org.fanin.study.CapturePlan;
import org.fanin.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that breaks off before any one of its operations on files goes on to the same bytes.
 *
 * <p>Every fourth operation is tried, and {@code -Dfanin.faults=all} tries them all.
 */
class FaultsTensorFlowTest {

  private static final int NEVER = 1_000_000;
  private static final int STRIDE =
      Objects.equals(System.getProperty("fanin.faults"), "all") ? 1 : 4;
  private static final Study STUDY = study();

  @TempDir
  private Path folder;

  private SortedMap<String, String> undisturbed;
  private int operations;

  @BeforeEach
  void runUndisturbed() throws IOException {
    var disk = new FaultyDisk(Fault.DEATH, NEVER);
    undisturbed = Runs.checksums(Runs.run(STUDY, 1, disk.wrapPath(folder.resolve("whole"))));
    disk.bury();
    operations = NEVER - disk.operationsLeft();
    assertThat(operations).isGreaterThan(100);
  }

  @Test
  void killedBeforeAnyOperationItLeavesWholeFilesAndGoesOn() throws IOException {
    for (int number = 0; number < operations; number += STRIDE) {
      Path out = folder.resolve("killed-" + number);
      var disk = new FaultyDisk(Fault.DEATH, number);
      assertThatThrownBy(() -> Runs.run(STUDY, 1, disk.wrapPath(out)))
          .as("killed before operation %d", number)
          .isInstanceOf(Death.class);
      disk.bury();
      assertThatItGoesOn(out, number);
    }
  }

  @Test
  void onADiskFullBeforeAnyOperationItSaysSoAndGoesOn() throws IOException {
    for (int number = 1; number < operations; number += 2 * STRIDE) {
      Path out = folder.resolve("full-" + number);
      var disk = new FaultyDisk(Fault.FULL, number);
      Throwable thrown = catchThrowable(() -> Runs.run(STUDY, 1, disk.wrapPath(out)));
      disk.bury();
      if (disk.operationsLeft() < 0 && thrown != null) {
        assertThat(thrown)
            .as("full before operation %d", number)
            .isInstanceOf(RunFolderException.class)
            .hasMessageContaining("No space left on device");
        assertThat(hiddenFiles(out)).isEmpty();
        assertThatItGoesOn(out, number);
      }
    }
  }

  private void assertThatItGoesOn(Path out, int number) throws IOException {
    Optional<RunFolder> begun = begun(out);
    if (begun.isEmpty()) {
      return;
    }
    assertThat(undisturbed.entrySet())
        .as("visible files after operation %d", number)
        .containsAll(Runs.checksums(begun.get()).entrySet());
    RunReport resumed =
        Runs.runner(1).resume(begun.get(), Runs.request(STUDY, out), new SilentListener());
    assertThat(Runs.checksums(resumed)).as("after operation %d", number).isEqualTo(undisturbed);
    assertThat(hiddenFiles(out)).isEmpty();
  }

  /** The run that was begun, if it came to its manifest. */
  private static Optional<RunFolder> begun(Path out) throws IOException {
    return files(out).stream()
        .filter(file -> file.endsWith("manifest.json"))
        .findFirst()
        .map(manifest -> new RunFolder(manifest.resolveSibling("")));
  }

  private static List<Path> hiddenFiles(Path out) throws IOException {
    return files(out).stream()
        .filter(file -> file.getFileName().toString().startsWith("."))
        .toList();
  }

  private static List<Path> files(Path out) throws IOException {
    if (Files.notExists(out)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(out)) {
      return files.toList();
    }
  }

  /** One arm, one repeat, one epoch, two captures. */
  private static Study study() {
    Study study =
        TinyStudy.of(1, 1, List.of(TinyStudy.arm("he", new He.Sampler(Law.TRUNCATED_NORMAL))));
    var captures = new CapturePlan(Set.of(Quantity.OUTPUT), List.of(), 20);
    return study.with(study.schedule(), captures, study.arms());
  }
}
