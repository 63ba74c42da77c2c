package org.fanin.running;

import java.nio.file.Path;
import java.util.Optional;
import org.fanin.plan.Trial;
import org.fanin.plan.TrialPlan;
import org.fanin.results.folder.Outcome;
import org.fanin.training.RunCancelledException;

/** Ends a run with the first trial that does not complete. */
final class FailFast implements RunListener {

  private final RunListener listener;
  private volatile Optional<String> failure = Optional.empty();

  /** Tells {@code listener} of all that it is told. */
  FailFast(RunListener listener) {
    this.listener = listener;
  }

  /** The trial that ended the run, and how; empty if none did. */
  Optional<String> failure() {
    return failure;
  }

  @Override
  public void planned(TrialPlan plan, Path folder) {
    listener.planned(plan, folder);
  }

  @Override
  public void started(Trial trial) {
    stopIfFailed();
    listener.started(trial);
  }

  @Override
  public void progressed(Trial trial, Progress progress) {
    stopIfFailed();
    listener.progressed(trial, progress);
  }

  @Override
  public void finished(Trial trial, Outcome outcome) {
    listener.finished(trial, outcome);
    stopUnlessCompleted(trial, outcome);
  }

  @Override
  public void kept(Trial trial, Outcome outcome) {
    stopIfFailed();
    listener.kept(trial, outcome);
    stopUnlessCompleted(trial, outcome);
  }

  private void stopUnlessCompleted(Trial trial, Outcome outcome) {
    outcome.again().ifPresent(command -> {
      remember(trial.label() + " " + outcome.describe() + ". To see it again, alone:\n" + command);
      stopIfFailed();
    });
  }

  @Override
  public void summarizing(int done, int total) {
    listener.summarizing(done, total);
  }

  private synchronized void remember(String what) {
    failure = failure.or(() -> Optional.of(what));
  }

  private void stopIfFailed() {
    if (failure.isPresent()) {
      throw new RunCancelledException();
    }
  }
}
