package org.fanin.running;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.fanin.training.RunCancelledException;

/**
 * Lets a fixed number of trials compute at a time.
 *
 * <p>Trials keep their places to their end, as long as there are enough of them. The last ones, which
 * are too few to be shared out evenly, take turns: five trials of a minute on two places end after
 * two and a half minutes, not three.
 */
final class Turns {

  private final Semaphore places;
  private final int open;
  private final AtomicInteger unfinished;

  /** For {@code trials} trials in all, {@code places} of which compute at a time. */
  Turns(int places, int trials) {
    this.places = new Semaphore(places, true);
    this.open = open(places, trials);
    this.unfinished = new AtomicInteger(trials);
  }

  /** The most trials that are begun and not finished at a time. */
  static int open(int places, int trials) {
    return trials <= places ? trials : places + trials % places;
  }

  /** Waits for a place, and gives {@code trial} to one that holds it. */
  <T> T during(Function<Turn, T> trial) {
    var turn = new Held();
    turn.take();
    try {
      return trial.apply(turn);
    } finally {
      unfinished.decrementAndGet();
      turn.leave();
    }
  }

  private final class Held implements Turn {
    private boolean held;
    private long waitedNanos;

    @Override
    public void pass() {
      if (unfinished.get() <= open && places.hasQueuedThreads()) {
        long start = System.nanoTime();
        leave();
        take();
        waitedNanos += System.nanoTime() - start;
      }
    }

    @Override
    public double waitedSeconds() {
      return waitedNanos / 1e9;
    }

    private void take() {
      try {
        places.acquire();
        held = true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new RunCancelledException();
      }
    }

    private void leave() {
      if (held) {
        held = false;
        places.release();
      }
    }
  }
}
