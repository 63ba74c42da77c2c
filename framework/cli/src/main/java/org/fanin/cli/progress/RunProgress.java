package org.fanin.cli.progress;

import static java.util.Locale.ROOT;
import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanin.cli.output.Amounts;
import org.fanin.plan.Trial;
import org.fanin.plan.TrialPlan;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.Outcome.Wording;
import org.fanin.results.text.Numbers;
import org.fanin.results.text.Printable;
import org.fanin.running.RunListener;
import org.fanin.study.Schedule;
import org.fanin.training.RunCancelledException;

/** Tells a {@link Screen} how a run goes. */
public final class RunProgress implements RunListener, AutoCloseable {

  private static final int DIGITS = 4;
  private static final Duration LOG_PAUSE = Duration.ofSeconds(1);
  private static final Wording WORDING =
      new Wording(String::valueOf, loss -> " with loss " + loss(loss), Printable::line);

  private final Screen screen;
  private final Clock clock;

  private Optional<Path> folder = Optional.empty();
  private TimeLeft timeLeft = new TimeLeft(List.of());
  private boolean cancelled;
  private int trials;
  private int kept;
  private int finished;
  private int failed;
  private int labelWidth;
  private final Map<Trial, Running> running = new LinkedHashMap<>();

  /** A trial that has begun, was last logged, and has come so far. */
  private record Running(Instant start, Instant logged, double fraction, String state) {}

  /** Shows on {@code screen}; times come from {@code clock}. */
  public RunProgress(Screen screen, Clock clock) {
    this.screen = screen;
    this.clock = clock;
    screen.progress(0, "reading the data");
  }

  @Override
  public synchronized void dataRead() {
    stopIfCancelled();
  }

  @Override
  public synchronized void planned(TrialPlan plan, Path runFolder) {
    folder = Optional.of(runFolder);
    trials = plan.trials().size();
    timeLeft = new TimeLeft(plan.trials());
    labelWidth =
        plan.trials().stream().mapToInt(trial -> trial.label().length()).max().orElse(0);
    Schedule schedule = plan.study().schedule();
    screen.milestone(String.format(
        ROOT,
        "%s: %s (%s x %s) of %s, into %s",
        plan.study().name(),
        Amounts.count(trials, "trial"),
        Amounts.count(plan.study().arms().size(), "arm"),
        Amounts.count(schedule.repeats(), "repeat"),
        Amounts.count(schedule.epochs(), "epoch"),
        runFolder));
    show();
  }

  @Override
  public synchronized void started(Trial trial) {
    stopIfCancelled();
    timeLeft.started(trial, clock.instant());
    running.put(trial, new Running(clock.instant(), Instant.MIN, 0, "first captures"));
    show();
  }

  @Override
  public synchronized void progressed(Trial trial, Progress progress) {
    stopIfCancelled();
    Running before = requireNonNull(running.get(trial));
    timeLeft.progressed(trial, fraction(progress), clock.instant());
    String state = String.format(
        ROOT,
        "epoch %d/%d, loss %s, accuracy %.1f %%",
        progress.epoch(),
        progress.epochs(),
        loss(progress.train().loss()),
        100 * progress.train().accuracy());
    boolean due = progress.step() == progress.steps()
        && before.logged().plus(LOG_PAUSE).isBefore(clock.instant());
    Instant logged = due ? clock.instant() : before.logged();
    running.put(trial, new Running(before.start(), logged, fraction(progress), state));
    if (due) {
      screen.detail(trial.label() + ": " + state + ", " + overall());
    }
    show();
  }

  @Override
  public synchronized void finished(Trial trial, Outcome outcome) {
    Instant begun = requireNonNull(running.remove(trial)).start();
    timeLeft.finished(trial, clock.instant());
    over(trial, outcome, Amounts.time(Duration.between(begun, clock.instant())));
  }

  @Override
  public synchronized void kept(Trial trial, Outcome outcome) {
    stopIfCancelled();
    kept++;
    timeLeft.kept(trial);
    over(trial, outcome, "kept");
  }

  private void over(Trial trial, Outcome outcome, String time) {
    finished++;
    if (outcome instanceof Outcome.Failed) {
      failed++;
    }
    screen.milestone(String.format(
        ROOT,
        "%" + digits() + "d/%d  %-" + labelWidth + "s  %s, %s",
        finished,
        trials,
        trial.label(),
        describe(outcome),
        time));
    show();
    if (kept == trials) {
      screen.milestone("nothing to resume: all trials were over; only the report is made again");
    } else if (finished == trials) {
      screen.detail("all trials are over; summarizing");
    }
  }

  @Override
  public synchronized void summarizing(int done, int total) {
    stopIfCancelled();
    screen.progress((double) done / total, "summary");
  }

  /** Has the run stop at the next news from it. */
  public synchronized void cancel() {
    cancelled = true;
    screen.milestone("stopping; Ctrl-C again stops at once");
  }

  /** Where the run is kept; empty until there is such a folder. */
  public synchronized Optional<Path> folder() {
    return folder;
  }

  /** How much is done and need not run again: {@code 3 of 15 trials}. */
  public synchronized String done() {
    return (finished - failed) + " of " + Amounts.count(trials, "trial");
  }

  /** Whether every trial is over, so that only the summary is missing. */
  public synchronized boolean allOver() {
    return trials > 0 && finished == trials;
  }

  @Override
  public void close() {
    screen.close();
  }

  /** How all trials stand, and that of the running ones which began first. */
  private void show() {
    String first = running.entrySet().stream()
        .findFirst()
        .map(trial -> ", " + trial.getValue().state() + "  " + trial.getKey().label())
        .orElse("");
    screen.progress(fraction(), overall() + first);
  }

  private String overall() {
    return finished + "/" + trials + " trials" + timeLeft().map(", "::concat).orElse("");
  }

  private static double fraction(Progress progress) {
    double ofEpoch = (double) progress.step() / progress.steps();
    return (progress.epoch() - 1 + ofEpoch) / progress.epochs();
  }

  /** Of all steps, those that are done. */
  private double fraction() {
    double ofRunning = running.values().stream().mapToDouble(Running::fraction).sum();
    return (finished + ofRunning) / trials;
  }

  private Optional<String> timeLeft() {
    // After the last step come captures and the summary, which take a while, too.
    boolean isTraining = fraction() < 1;
    return timeLeft
        .estimate(clock.instant())
        .filter(left -> isTraining)
        .map(left -> Amounts.time(left) + " left");
  }

  private void stopIfCancelled() {
    if (cancelled) {
      throw new RunCancelledException();
    }
  }

  private int digits() {
    return String.valueOf(trials).length();
  }

  private static String describe(Outcome outcome) {
    return outcome instanceof Outcome.Completed completed
        ? "test accuracy " + Numbers.percent(completed.testAccuracy()) + ", test loss "
            + loss(completed.testLoss())
        : outcome.describe(WORDING);
  }

  private static String loss(double loss) {
    return Numbers.significant(loss, DIGITS);
  }
}
