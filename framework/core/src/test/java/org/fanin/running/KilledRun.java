package org.fanin.running;

import java.nio.file.Path;
import org.fanin.TinyStudy;
import org.fanin.plan.Trial;
import org.fanin.plan.TrialPlan;
import org.fanin.results.folder.Outcome;
import org.fanin.study.Study;

/** A process that runs a tiny study again and again until somebody kills it. */
final class KilledRun {

  static final Study STUDY = TinyStudy.of(2, 2);

  /** One fewer than trials, so that they take turns. */
  static final int THREADS = 3;

  private KilledRun() {}

  /** Runs into the folder that {@code args} name, and says so once the first run has begun. */
  public static void main(String[] args) {
    while (true) {
      Runs.runner(THREADS).run(Runs.request(STUDY, Path.of(args[0])), new Begun());
    }
  }

  /** Tells standard output of the start. */
  private static final class Begun implements RunListener {
    @Override
    public void planned(TrialPlan plan, Path folder) {
      System.out.println(folder);
      System.out.flush();
    }

    @Override
    public void started(Trial trial) {}

    @Override
    public void progressed(Trial trial, Progress progress) {}

    @Override
    public void finished(Trial trial, Outcome outcome) {}

    @Override
    public void summarizing(int done, int total) {}
  }
}
