package org.fanin.plugins;

import com.google.common.base.Throwables;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.fanin.mistakes.MistakeException;

/**
 * Calls code of others in a thread of its own, for so long and no longer.
 *
 * <p>Java cannot stop a thread against its will: one that is given up is interrupted, and lives on
 * at most until the process ends.
 *
 * @param most the most time that a call may take
 */
public record TimeLimit(Duration most) {

  /** For what is asked before anything is drawn, and takes far less than a second. */
  public static final TimeLimit OF_READING = new TimeLimit(Duration.ofSeconds(30));

  public TimeLimit {
    if (most.isZero() || most.isNegative()) {
      throw new IllegalArgumentException("a limit is more than 0, not " + most);
    }
  }

  /**
   * What {@code code} gives.
   *
   * @throws ExecutionException with whatever it throws
   * @throws TimeoutException if it takes too long
   * @throws InterruptedException if this thread is interrupted
   */
  public <T> T call(String name, Callable<T> code)
      throws ExecutionException, TimeoutException, InterruptedException {
    var task = new FutureTask<>(code);
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      task.cancel(true);
    }
  }

  /**
   * What {@code code} gives.
   *
   * @throws PluginException if it fails or takes too long; the message follows what was called in a
   *     sentence
   * @throws MistakeException of any other kind, if {@code code} throws it
   */
  public <T> T supplied(String name, Supplier<T> code) {
    try {
      return call(name, code::get);
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      Throwables.throwIfInstanceOf(cause, MistakeException.class);
      throw new PluginException("fails: " + Failure.reason(cause), cause);
    } catch (TimeoutException e) {
      throw new PluginException("does not end: it was given up after " + this, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PluginException("was interrupted", e);
    }
  }

  /** As messages name it: {@code 0.5 s}. */
  @Override
  public String toString() {
    return most.toMillis() / 1000.0 + " s";
  }
}
