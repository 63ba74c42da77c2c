package org.fanin.running;

import com.google.common.base.Stopwatch;
import com.google.common.base.Throwables;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.fanin.training.RunCancelledException;

/**
 * Lets a fixed number of trials compute at a time.
 *
 * <p>Trials keep their places to their end, as long as there are enough of them. The last ones may
 * take turns, where they are too few to be shared out evenly: five trials of a minute on two places
 * end after two and a half minutes, not three. After one that throws, none begins or goes on.
 */
final class Turns {

  private final Semaphore places;
  private final int open;
  private final Duration length;
  private final AtomicInteger unfinished;
  private volatile Optional<Throwable> failure = Optional.empty();

  /**
   * For all trials of a run.
   *
   * @param places how many compute at a time
   * @param open the most that are begun and not finished at a time
   * @param trials how many there are
   * @param length of a turn, at least
   */
  Turns(int places, int open, int trials, Duration length) {
    this.places = new Semaphore(places, true);
    this.open = open;
    this.length = length;
    this.unfinished = new AtomicInteger(trials);
  }

  /** Waits for a place, and gives {@code trial} to one that holds it. */
  <T> T during(Function<Turn, T> trial) {
    places.acquireUninterruptibly();
    try {
      stopIfFailed();
      return trial.apply(new Holding());
    } catch (RuntimeException | Error e) {
      end(e);
      throw e;
    } finally {
      unfinished.decrementAndGet();
      places.release();
    }
  }

  /** Throws what the first trial to throw has thrown. */
  void requireNoFailure() {
    if (failure.isPresent()) {
      Throwables.throwIfUnchecked(failure.get());
    }
  }

  /** From now on none begins or goes on, because of {@code cause} unless there was one before. */
  synchronized void end(Throwable cause) {
    failure = failure.or(() -> Optional.of(cause));
  }

  private void stopIfFailed() {
    if (failure.isPresent()) {
      throw new RunCancelledException();
    }
  }

  /** A place that is held, since when. */
  private final class Holding implements Turn {
    private Stopwatch held = Stopwatch.createStarted();

    @Override
    public void pass() {
      stopIfFailed();
      if (unfinished.get() <= open
          && held.elapsed().compareTo(length) >= 0
          && places.hasQueuedThreads()) {
        places.release();
        places.acquireUninterruptibly();
        held = Stopwatch.createStarted();
        stopIfFailed();
      }
    }
  }
}
