package org.fanin.running;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.fanin.plan.Trial;
import org.fanin.results.folder.Outcome;

/**
 * Runs trials in threads of this process. The last ones take turns, where they are too few to be
 * shared out evenly.
 *
 * @param parallelism trials that compute side by side
 */
public record LocalTrialExecutor(int parallelism) implements TrialExecutor {

  public LocalTrialExecutor {
    if (parallelism < 1) {
      throw new IllegalArgumentException("at least 1 trial runs at a time, not " + parallelism);
    }
  }

  @Override
  public List<Outcome> execute(List<Trial> trials, BiFunction<Trial, Turn, Outcome> work) {
    var turns = new Turns(parallelism, trials.size());
    ExecutorService threads = Executors.newFixedThreadPool(openTrials(trials.size()));
    try {
      var running = new ArrayList<Future<Outcome>>();
      trials.forEach(trial ->
          running.add(threads.submit(() -> turns.during(turn -> work.apply(trial, turn)))));
      var outcomes = new ArrayList<Outcome>();
      for (Future<Outcome> future : running) {
        outcomes.add(result(future));
      }
      return outcomes;
    } finally {
      // After a failure, what has not started does not start; what runs, ends on its own.
      threads.shutdownNow();
      awaitEnd(threads);
    }
  }

  /** The most of {@code trials} trials that take memory at one time. */
  public int openTrials(int trials) {
    return Turns.open(parallelism, trials);
  }

  private static Outcome result(Future<Outcome> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException("interrupted while trials ran", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new CompletionException(e.getCause());
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
