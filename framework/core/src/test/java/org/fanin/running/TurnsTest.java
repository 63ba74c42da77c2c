package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fanin.training.RunCancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {

  private final AtomicInteger computing = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @Test
  void noMoreComputeThanThereArePlaces() throws InterruptedException {
    run(new Turns(2, 3, 5, Duration.ZERO), 5, turn -> {
      for (int step = 0; step < 200; step++) {
        compute();
        turn.pass();
      }
    });
    assertThat(most).hasValue(2);
  }

  @Test
  void onePlaceIsNotShared() throws InterruptedException {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    run(new Turns(1, 1, 2, Duration.ZERO), 2, turn -> {
      order.add("begin");
      turn.pass();
      order.add("end");
    });
    assertThat(order).containsExactly("begin", "end", "begin", "end");
  }

  @Test
  void theLastTakeTurns() throws InterruptedException {
    var begun = new CountDownLatch(3);
    run(new Turns(2, 3, 3, Duration.ZERO), 3, turn -> {
      begun.countDown();
      // Ends only if all three begin before one has ended.
      while (begun.getCount() > 0) {
        turn.pass();
      }
    });
    assertThat(begun.getCount()).isZero();
  }

  @Test
  void nobodyPassesBeforeATurnIsOver() throws InterruptedException {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    run(new Turns(1, 2, 2, Duration.ofDays(1)), 2, turn -> {
      order.add("begin");
      for (int step = 0; step < 50; step++) {
        compute();
        turn.pass();
      }
      order.add("end");
    });
    assertThat(order).containsExactly("begin", "end", "begin", "end");
  }

  @Test
  void nobodyPassesWhileThereAreEnoughForAllPlaces() throws InterruptedException {
    List<Thread> order = Collections.synchronizedList(new ArrayList<>());
    // Some are never started, so that more are unfinished than may be open.
    run(new Turns(1, 2, 9, Duration.ZERO), 4, turn -> {
      for (int step = 0; step < 50; step++) {
        order.add(Thread.currentThread());
        compute();
        turn.pass();
      }
    });
    assertThat(IntStream.range(1, order.size()).filter(i -> order.get(i) != order.get(i - 1)))
        .as("changes from one trial to the next")
        .hasSize(3);
  }

  @Test
  void afterAFailureNoneBeginsAndNoneGoesOn() throws InterruptedException {
    var turns = new Turns(2, 3, 5, Duration.ZERO);
    var both = new CountDownLatch(2);
    var begun = new AtomicInteger();
    run(turns, 5, turn -> {
      boolean fails = begun.getAndIncrement() == 0;
      both.countDown();
      while (both.getCount() > 0) {
        turn.pass();
      }
      if (fails) {
        throw new IllegalStateException("disk full");
      }
      while (true) {
        turn.pass();
      }
    });
    assertThat(begun).as("at the time of the failure").hasValueLessThanOrEqualTo(3);
    assertThatThrownBy(turns::requireNoFailure).hasMessage("disk full");
    assertThatThrownBy(() -> turns.during(turn -> 0)).isInstanceOf(RunCancelledException.class);
  }

  @Test
  void whoEndsARunIsNotOverruled() {
    var turns = new Turns(1, 1, 1, Duration.ZERO);
    turns.end(new IllegalStateException("interrupted"));
    assertThatThrownBy(() -> turns.during(turn -> 0)).isInstanceOf(RunCancelledException.class);
    assertThatThrownBy(turns::requireNoFailure).hasMessage("interrupted");
  }

  private void compute() {
    most.accumulateAndGet(computing.incrementAndGet(), Math::max);
    LockSupport.parkNanos(1_000);
    computing.decrementAndGet();
  }

  private static void run(Turns turns, int trials, Consumer<Turn> trial)
      throws InterruptedException {
    List<Thread> threads = IntStream.range(0, trials)
        .mapToObj(number -> {
          var thread = new Thread(() -> turns.during(turn -> {
            trial.accept(turn);
            return number;
          }));
          thread.setUncaughtExceptionHandler((ended, e) -> {});
          return thread;
        })
        .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
