package org.fanin.running;

import java.nio.file.Path;
import org.fanin.plan.Trial;
import org.fanin.plan.TrialPlan;
import org.fanin.results.folder.Outcome;

/** Says nothing. */
class SilentListener implements RunListener {

  @Override
  public void planned(TrialPlan plan, Path folder) {}

  @Override
  public void started(Trial trial) {}

  @Override
  public void progressed(Trial trial, Progress progress) {}

  @Override
  public void finished(Trial trial, Outcome outcome) {}

  @Override
  public void summarizing(int done, int total) {}
}
