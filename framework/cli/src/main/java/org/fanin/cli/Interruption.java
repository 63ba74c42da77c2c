package org.fanin.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets work put its files in order when Ctrl-C, or a signal of its kind, ends the program. */
final class Interruption {

  private static final int PATIENCE_SECONDS = 10;

  private Interruption() {}

  /**
   * The result of {@code work}. If the program is to end meanwhile, calls {@code stop}, waits for
   * the work to end, and calls {@code lastWord}.
   */
  static <T> T watch(Supplier<T> work, Runnable stop, Runnable lastWord) {
    var ended = new CountDownLatch(1);
    var hook = new Thread(
        () -> {
          stop.run();
          await(ended);
          lastWord.run();
        },
        "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.get();
    } finally {
      ended.countDown();
      remove(hook);
    }
  }

  private static void await(CountDownLatch ended) {
    try {
      // Files that are not whole by then are never taken for whole.
      var unused = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending: the hook is at work.
    }
  }
}
