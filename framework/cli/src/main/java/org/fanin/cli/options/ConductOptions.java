package org.fanin.cli.options;

import java.util.Optional;
import org.fanin.plugins.TimeLimit;
import org.fanin.running.Conduct;
import org.fanin.training.DrawGuard;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How a run goes about its work and shows it; nothing here changes a number, but the limit may end an
 * arm.
 */
public final class ConductOptions {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Trials side by side; changes no number. Default: as many as there are cores for. The"
              + " last trials of a run take turns where they are too few to be shared out evenly.")
  private Optional<Threads> threads = Optional.empty();

  @Option(names = "--fail-fast", description = "Stop with the first trial that fails or diverges.")
  private boolean failFast;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "N",
      description = "Keep after every N epochs where a trial can go on, should it be cut short;"
          + " changes no number. Default: never, a trial cut short starts again.")
  private Optional<Epochs> checkpointEvery = Optional.empty();

  @Option(
      names = "--draw-limit",
      paramLabel = "SECONDS",
      description = "The most time for the weights of one kernel, and for what else an initializer"
          + " is asked. One that takes longer fails, and with it its arm. Default: 600, and 30 for"
          + " all but weights.")
  private Optional<DrawGuard> guard = Optional.empty();

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @Mixin
  private FormatOption format = new FormatOption();

  /** Trials side by side, each of which takes {@code threadsPerTrial} threads. */
  public int threads(int threadsPerTrial) {
    return threads.orElseGet(() -> Threads.asCoresAllow(threadsPerTrial)).count();
  }

  /** What ends a law that does not end by itself. */
  public DrawGuard guard() {
    return guard.orElseGet(() -> new DrawGuard(DrawGuard.USUAL_LIMIT));
  }

  /** The most time for what a plugin is asked before it draws. */
  public TimeLimit readingLimit() {
    return guard.map(DrawGuard::limit).orElse(TimeLimit.OF_READING);
  }

  /** As typed again: {@code " --draw-limit 5"}, or nothing. */
  public String limitTyped() {
    return guard
        .map(given -> " --draw-limit " + given.limit().most().toSeconds())
        .orElse("");
  }

  /** These, with the limit of {@code begun} if they name none. */
  public ConductOptions orLimitOf(ConductOptions begun) {
    guard = guard.or(() -> begun.guard);
    return this;
  }

  /** Whether no progress is shown. */
  public boolean quiet() {
    return quiet;
  }

  /** How the result is printed. */
  public FormatOption format() {
    return format;
  }

  /** What the runner does on failures and after epochs. */
  public Conduct conduct() {
    return new Conduct(
        failFast, checkpointEvery.stream().mapToInt(Epochs::count).findFirst());
  }
}
