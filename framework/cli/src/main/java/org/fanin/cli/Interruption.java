package org.fanin.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.fanin.cli.mistakes.ExitCode;
import org.fanin.training.RunCancelledException;
import org.jline.utils.Signals;

/**
 * Lets work put its files in order when Ctrl-C, or a signal of its kind, is to end the program. A
 * second Ctrl-C ends it at once.
 */
final class Interruption {

  private static final String CTRL_C = "INT";
  private static final int PATIENCE_SECONDS = 10;

  private final Runnable stop;
  private final Runnable lastWord;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicBoolean said = new AtomicBoolean();

  private Interruption(Runnable stop, Runnable lastWord) {
    this.stop = stop;
    this.lastWord = lastWord;
  }

  /**
   * The result of {@code work}. If the program is to end meanwhile, calls {@code stop}, waits for
   * the work to end, and calls {@code lastWord}.
   *
   * @throws RunCancelledException if the work was stopped
   */
  static <T> T watch(Supplier<T> work, Runnable stop, Runnable lastWord) {
    var interruption = new Interruption(stop, lastWord);
    var hook = new Thread(interruption::beforeTheEnd, "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    Object before = Signals.register(CTRL_C, interruption::ctrlC);
    try {
      return work.get();
    } catch (RunCancelledException e) {
      interruption.say();
      throw e;
    } finally {
      Signals.unregister(CTRL_C, before);
      interruption.ended.countDown();
      remove(hook);
    }
  }

  private void ctrlC() {
    if (stopped.compareAndSet(false, true)) {
      stop.run();
    } else {
      // What is half written is hidden, and never taken for whole.
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }
  }

  private void beforeTheEnd() {
    if (Ending.caller().isPresent()) {
      return; // nobody has interrupted
    }
    stop.run();
    try {
      // Files that are not whole by then are never taken for whole.
      var unused = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    say();
  }

  private void say() {
    if (said.compareAndSet(false, true)) {
      lastWord.run();
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
