package org.fanin.benchmarks.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;

/** Workers that do the same at the same time, each in a thread of its own. */
final class Crowd<W> implements AutoCloseable {

  private final List<W> workers;
  private final ExecutorService threads;

  Crowd(List<W> workers) {
    this.workers = List.copyOf(workers);
    this.threads = Executors.newFixedThreadPool(workers.size());
  }

  /** The mean of what the workers measured. */
  double mean(ToDoubleFunction<W> measurement) {
    List<Callable<Double>> tasks = new ArrayList<>();
    workers.forEach(worker -> tasks.add(() -> measurement.applyAsDouble(worker)));
    try {
      double sum = 0;
      for (Future<Double> result : threads.invokeAll(tasks)) {
        sum += result.get();
      }
      return sum / workers.size();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while threads measured", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
