package org.fanin.results.summary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same work for many inputs, a few at a time. */
final class Workers implements AutoCloseable {

  private final ExecutorService threads;

  Workers(int count) {
    threads = Executors.newFixedThreadPool(count);
  }

  /** The results in the order of the inputs; throws what the first failing work threw. */
  <T, R> List<R> map(List<T> inputs, Function<T, R> work) {
    List<Future<R>> futures =
        inputs.stream().map(input -> threads.submit(() -> work.apply(input))).toList();
    var results = new ArrayList<R>();
    for (Future<R> future : futures) {
      results.add(result(future));
    }
    return results;
  }

  /** Gives the results to {@code sink} in the order of the inputs, and keeps none of them. */
  <T, R> void each(List<T> inputs, Function<T, R> work, Consumer<R> sink) {
    Queue<Future<R>> futures = new ArrayDeque<>();
    inputs.forEach(input -> futures.add(threads.submit(() -> work.apply(input))));
    while (!futures.isEmpty()) {
      sink.accept(result(futures.remove()));
    }
  }

  /** Does each of {@code works}; throws what the first failing one threw. */
  void run(Runnable... works) {
    map(List.of(works), work -> {
      work.run();
      return work;
    });
  }

  /** Waits for work that still runs, so that none of its memory is left. */
  @Override
  public void close() {
    threads.shutdownNow();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = threads.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
