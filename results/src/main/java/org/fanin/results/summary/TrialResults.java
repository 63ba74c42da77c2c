package org.fanin.results.summary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.arrow.HistoryFile;
import org.fanin.results.comparison.ArmResult;
import org.fanin.results.comparison.CurveBuilder;
import org.fanin.results.comparison.LearningCurve;
import org.fanin.results.comparison.TrialResult;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifest.StudyRecord;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.TrialFolder;

/** Reads how the trials of a run went. */
public final class TrialResults {

  private static final int CURVE_POINTS = 100;

  private final RunFolder folder;
  private final Manifest manifest;
  private final BufferAllocator allocator;

  /**
   * How each arm of the run in {@code folder} did, read by memory of its own.
   *
   * @throws org.fanin.results.folder.RunFolderException if a file is missing or damaged
   */
  public static List<ArmResult> of(RunFolder folder) {
    try (BufferAllocator allocator = new RootAllocator()) {
      Manifest manifest = folder.manifest();
      var results = new TrialResults(folder, manifest, allocator);
      return manifest.arms().stream().map(results::read).toList();
    }
  }

  /** Of the run in {@code folder}, which {@code manifest} tells of. */
  TrialResults(RunFolder folder, Manifest manifest, BufferAllocator allocator) {
    this.folder = folder;
    this.manifest = manifest;
    this.allocator = allocator;
  }

  /**
   * How one arm did.
   *
   * @throws org.fanin.results.folder.RunFolderException if a file is damaged
   */
  ArmResult read(ArmRecord arm) {
    return new ArmResult(
        arm,
        manifest.study().repeatNumbers().stream()
            .map(repeat -> read(repeat, folder.trial(arm.slug(), repeat)))
            .toList());
  }

  private TrialResult read(int repeat, TrialFolder trial) {
    return new TrialResult(repeat, trial.outcome(), curve(trial.history()));
  }

  private Optional<LearningCurve> curve(Path history) {
    if (Files.notExists(history)) {
      return Optional.empty();
    }
    var builder = new CurveBuilder(stepsPerPoint());
    HistoryFile.forEach(history, builder::add, allocator);
    return Optional.of(builder.curve());
  }

  private long stepsPerPoint() {
    StudyRecord study = manifest.study();
    long stepsPerEpoch = study.dataset().trainSamples() / study.batchSize();
    return Math.max(1, study.epochs() * stepsPerEpoch / CURVE_POINTS);
  }
}
