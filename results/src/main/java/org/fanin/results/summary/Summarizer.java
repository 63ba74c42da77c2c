package org.fanin.results.summary;

import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.arrow.HistogramWriter;
import org.fanin.results.arrow.StatisticsFile;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.comparison.ArmResult;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.TrialFolder;

/**
 * Makes the statistics, histograms, figures and report of a run from what its trials left, again if
 * need be, and the same bytes every time.
 *
 * <p>Memory is bounded by the networks, not by how much was captured. It grows by a row of statistics,
 * some kilobyte, for every layer that a trial captured at a moment, and by a point of a curve for every
 * epoch.
 */
public final class Summarizer {

  private final BufferAllocator allocator;
  private final int threads;

  /** A summarizer that reads {@code threads} files at a time into memory of {@code allocator}. */
  public Summarizer(BufferAllocator allocator, int threads) {
    this.allocator = allocator;
    this.threads = threads;
  }

  /** Summarizes a run, {@code threads} files at a time, in memory of its own. */
  public static void summarize(RunFolder folder, int threads, Progress progress) {
    try (BufferAllocator memory = new RootAllocator()) {
      new Summarizer(memory, threads).summarize(folder, progress);
    }
  }

  /**
   * Summarizes a run.
   *
   * @throws org.fanin.results.folder.RunFolderException if a file is missing, damaged, or cannot be
   *     written
   */
  public void summarize(RunFolder folder, Progress progress) {
    Manifest manifest = folder.manifest();
    List<CapturedFile> files = CapturedFile.of(folder, manifest);
    List<TrialFolder> trials = folder.trials(manifest);
    var steps = new Steps(progress, trials.size() + 2 * files.size() + 1);
    try (var histograms = HistogramWriter.create(folder.histograms(), allocator);
        var workers = new Workers(threads)) {
      workers.map(trials, trial -> steps.done(trial.checked(manifest)));
      List<StatisticsRow> statistics = flat(
          workers.map(files, file -> steps.done(FileStatistics.of(file, manifest, allocator))));
      var bins = new FittedBins(statistics);
      var pooled = new PooledHistograms(histograms::append);
      workers.each(
          files, file -> steps.done(FileHistograms.of(file, bins, allocator)), pooled::addAll);
      ReportFiles report = report(folder, manifest, statistics, pooled, workers);
      // Nothing appears before all of it could be made.
      workers.run(
          () -> StatisticsFile.write(folder.statistics(), statistics, allocator),
          histograms::commit,
          () -> report.write(folder));
      folder.writeChecksums(trials);
    }
    steps.done(manifest);
  }

  private ReportFiles report(
      RunFolder folder,
      Manifest manifest,
      List<StatisticsRow> statistics,
      PooledHistograms histograms,
      Workers workers) {
    List<ArmResult> arms =
        workers.map(manifest.arms(), new TrialResults(folder, manifest, allocator)::read);
    var comparison = new Comparison(manifest, arms, statistics);
    return ReportFiles.of(comparison, new Gallery(comparison, histograms).exhibits(), workers);
  }

  private static <T> List<T> flat(List<List<T>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }
}
