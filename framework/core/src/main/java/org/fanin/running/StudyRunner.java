package org.fanin.running;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.data.Dataset;
import org.fanin.data.Datasets;
import org.fanin.graph.Device;
import org.fanin.graph.NetworkSessions;
import org.fanin.graph.TensorFlowStart;
import org.fanin.plan.Trial;
import org.fanin.plan.TrialPlan;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.StudyFolder;
import org.fanin.results.summary.Summarizer;
import org.fanin.training.DrawGuard;
import org.fanin.training.RunCancelledException;
import org.fanin.training.TrialContext;
import org.fanin.training.TrialListener;
import org.fanin.training.TrialRunner;

/** Runs a study: reads its data, runs its trials, writes its run folder, summarizes it. */
public final class StudyRunner {

  private final Datasets datasets;
  private final TrialExecutor executor;
  private final Device device;
  private final DrawGuard guard;

  /** Runs trials by {@code executor} on {@code device}, and calls initializers by {@code guard}. */
  @Inject
  public StudyRunner(Datasets datasets, TrialExecutor executor, Device device, DrawGuard guard) {
    this.datasets = datasets;
    this.executor = executor;
    this.device = device;
    this.guard = guard;
  }

  /**
   * Runs what is requested. Nothing is written before the data is read and found fitting.
   *
   * @throws org.fanin.data.DatasetException if the data can't be read, or does not fit the study
   * @throws RunFolderException if a file can't be written
   * @throws org.fanin.training.RunCancelledException if the listener does; finished trials are kept
   */
  public RunReport run(RunRequest request, RunListener listener) {
    return withData(request, listener, data -> {
      Manifest manifest = ManifestOf.request(request, data, Machine.here(device, executor))
          .with(ManifestOf.forecasts(request.study(), data.loaded()));
      RunFolder folder = runs(request).newRun();
      try (RunLog log = begin(folder, request, () -> manifest)) {
        return finish(request, data, log, listener);
      }
    });
  }

  /**
   * Finishes a run that was cut short: finished trials are kept, the others start again. The files
   * then equal those of a run that was not disturbed.
   *
   * @param request what the run was begun with
   * @throws RunFolderException if another process writes to {@code folder}, or if it was begun with
   *     something else
   */
  public RunReport resume(RunFolder folder, RunRequest request, RunListener listener) {
    Manifest begun = folder.manifest();
    return withData(request, listener, data -> {
      Manifest wanted = ManifestOf.request(request, data, begun.timeAndPlace());
      String differences = begun.differences(wanted);
      if (!differences.isEmpty()) {
        throw new RunFolderException("Cannot resume " + folder.path()
            + changed(folder, begun, wanted, request.code().source()) + " Here is what differs: "
            + differences + ".");
      }
      return resume(folder, request, data, listener);
    });
  }

  /** What has changed since a run was begun, and what to do. */
  private static String changed(
      RunFolder folder, Manifest begun, Manifest wanted, Optional<SourceFile> source) {
    return source
        .filter(file -> !Versions.areSame(file, begun.versions(), wanted.versions()))
        .map(SourceFile::name)
        .map(name -> ", for " + name + " has changed since it was begun. " + folder.study(name)
            + " is as it was: with that in its place the run goes on. Or run the study again.")
        .orElse(", for it was begun with another study, other data, another plugin or another Fanin"
            + " than those at hand. Run the study again, or go back to what the manifest says.");
  }

  /**
   * Finishes the newest run of the study that was cut short and begun with the same settings.
   *
   * @throws RunFolderException if there is none, or if another process writes to it
   */
  public RunReport resumeNewest(RunRequest request, RunListener listener) {
    return withData(request, listener, data -> {
      Manifest wanted = ManifestOf.request(request, data, Machine.here(device, executor));
      RunFolder folder = new UnfinishedRuns(runs(request)).newest(wanted);
      return resume(folder, request, data, listener);
    });
  }

  private static StudyFolder runs(RunRequest request) {
    return new StudyFolder(request.out().resolve(request.study().name()));
  }

  private RunReport resume(
      RunFolder folder, RunRequest request, RunData data, RunListener listener) {
    try (RunLog log = begin(folder, request, folder::manifest)) {
      folder.deleteParts();
      return finish(request, data, log, listener);
    }
  }

  /** Keeps the study's source as soon as the folder is locked, before the manifest tells of it. */
  private static RunLog begin(RunFolder folder, RunRequest request, Supplier<Manifest> manifest) {
    return new RunLog(folder, () -> {
      request.code().source().ifPresent(file -> folder.writeStudy(file.name(), file.text()));
      return manifest.get();
    });
  }

  private RunReport withData(
      RunRequest request, RunListener listener, Function<RunData, RunReport> work) {
    Dataset dataset = datasets.get(request.study().dataset());
    try (TensorFlowStart start = TensorFlowStart.begin();
        RunData data = start.load(() -> RunData.read(dataset))) {
      DatasetFit.check(request.study(), data.dataset(), data.loaded());
      listener.dataRead();
      data.copy(request.study());
      return work.apply(data);
    }
  }

  private RunReport finish(RunRequest request, RunData data, RunLog log, RunListener listener) {
    if (!request.conduct().failFast()) {
      return finishAll(request, data, log, listener);
    }
    var failFast = new FailFast(listener);
    try {
      return finishAll(request, data, log, failFast);
    } catch (RunCancelledException e) {
      throw failFast.failure().<RuntimeException>map(TrialFailedException::new).orElse(e);
    }
  }

  private RunReport finishAll(RunRequest request, RunData data, RunLog log, RunListener listener) {
    try (BufferAllocator memory = new RootAllocator()) {
      List<Outcome> outcomes;
      try (data) {
        outcomes = train(request, data, log, listener, memory);
      }
      int threads = Math.min(
          executor.parallelism() * request.study().schedule().threadsPerTrial(),
          Runtime.getRuntime().availableProcessors());
      new Summarizer(memory, threads).summarize(log.folder(), listener::summarizing);
      log.finish();
      return new RunReport(log.folder(), outcomes);
    }
  }

  private List<Outcome> train(
      RunRequest request, RunData data, RunLog log, RunListener listener, BufferAllocator memory) {
    TrialPlan plan = TrialPlan.of(request.study());
    listener.planned(plan, log.folder().path());
    try (var sessions = new NetworkSessions(executor.parallelism())) {
      var context = new TrialContext(
          request.study(), data.loaded(), data.tensors(), device, sessions, memory, guard);
      var run = new Run(context, request, log, listener);
      return executor.execute(plan.trials(), run::trial);
    }
  }

  /** What the trials of a run share. */
  private record Run(TrialContext context, RunRequest request, RunLog log, RunListener listener) {

    Outcome trial(Trial trial, Turn turn) {
      var finished = new FinishedTrials(log.folder());
      Optional<Outcome> kept = finished.outcome(trial);
      if (kept.isPresent()) {
        listener.kept(trial, kept.get());
        return kept.get();
      }
      listener.started(trial);
      finished.clear(trial);
      TrialRunner.Report report = runner(turn)
          .run(
              trial,
              log.folder().trial(trial.arm().slug(), trial.repeat()),
              request.commandOf(trial));
      log.add(report.time());
      listener.finished(trial, report.outcome());
      return report.outcome();
    }

    private TrialRunner runner(Turn turn) {
      TrialListener passing = (trial, progress) -> {
        listener.progressed(trial, progress);
        turn.pass();
      };
      return new TrialRunner(context, passing, request.conduct().checkpointEvery());
    }
  }
}
