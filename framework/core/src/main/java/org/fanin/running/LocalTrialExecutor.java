package org.fanin.running;

import com.google.common.util.concurrent.Futures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.fanin.plan.Trial;
import org.fanin.results.folder.Outcome;
import org.fanin.training.RunCancelledException;

/**
 * Runs trials in threads of this process. After a failure no trial begins; what runs, ends at its
 * next turn.
 *
 * @param parallelism trials that compute side by side
 * @param sharing whether a few more are begun at the end and take turns, where the last ones are too
 *     few to be shared out evenly; takes memory for them
 */
public record LocalTrialExecutor(int parallelism, boolean sharing) implements TrialExecutor {

  /** Where a turn ends, Linux may let the next one wait for 10 ms while a core is idle. */
  private static final Duration TURN = Duration.ofMillis(500);

  public LocalTrialExecutor {
    if (parallelism < 1) {
      throw new IllegalArgumentException("at least 1 trial runs at a time, not " + parallelism);
    }
  }

  /**
   * The most of {@code trials} trials that are begun and not over at a time. Trials are shared where
   * that saves half a trial's time, or more.
   */
  public int openTrials(int trials) {
    int rest = trials % parallelism;
    boolean pays = sharing && trials > parallelism && 2 * rest <= parallelism;
    return Math.min(trials, pays ? parallelism + rest : parallelism);
  }

  @Override
  public List<Outcome> execute(List<Trial> trials, BiFunction<Trial, Turn, Outcome> work) {
    int open = Math.max(1, openTrials(trials.size()));
    var turns = new Turns(parallelism, open, trials.size(), TURN);
    ExecutorService threads = Executors.newFixedThreadPool(open);
    try {
      var ends = new ExecutorCompletionService<Outcome>(threads);
      var running = new ArrayList<Future<Outcome>>();
      trials.forEach(trial ->
          running.add(ends.submit(() -> turns.during(turn -> work.apply(trial, turn)))));
      for (int over = 0; over < trials.size(); over++) {
        Future<Outcome> unused = ends.take();
        turns.requireNoFailure();
      }
      return running.stream().map(Futures::getUnchecked).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      turns.end(e);
      throw new RunCancelledException();
    } finally {
      threads.shutdown();
      awaitEnd(threads);
    }
  }

  private static void awaitEnd(ExecutorService threads) {
    boolean interrupted = Thread.interrupted();
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
