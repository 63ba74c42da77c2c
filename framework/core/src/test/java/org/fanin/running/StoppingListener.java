package org.fanin.running;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.fanin.plan.Trial;
import org.fanin.plan.TrialPlan;
import org.fanin.training.RunCancelledException;

/** Wants the run to stop at its n-th report of progress. */
final class StoppingListener extends SilentListener {
  private final AtomicInteger left;
  private Path folder = Path.of("");

  StoppingListener(int progressCalls) {
    left = new AtomicInteger(progressCalls);
  }

  /** Of the run, once it is planned. */
  Path folder() {
    return folder;
  }

  /** How many reports are left. */
  int left() {
    return left.get();
  }

  @Override
  public void planned(TrialPlan plan, Path runFolder) {
    folder = runFolder;
  }

  @Override
  public void progressed(Trial trial, Progress progress) {
    if (left.decrementAndGet() <= 0) {
      throw new RunCancelledException();
    }
  }
}
