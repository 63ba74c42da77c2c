package org.fanin.graph;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.tensorflow.TensorFlow;

/** TensorFlow's native library: what goes wrong with it the first time is told every time. */
public final class TensorFlowLibrary {

  private static final FutureTask<String> VERSION = new FutureTask<>(TensorFlow::version);
  private static final FutureTask<Boolean> FIRST_RUN = new FutureTask<>(
      () -> QuietStart.run(NetworkSession.config(Device.CPU, 1), Device.CPU), true);

  private TensorFlowLibrary() {}

  /**
   * TensorFlow's version, once the library is loaded.
   *
   * @throws DeviceException if it cannot be
   */
  public static String version() {
    return done(VERSION, "loaded");
  }

  /**
   * Starts TensorFlow, unless that was done. What is written to standard error meanwhile is lost.
   *
   * @throws DeviceException if it cannot be loaded or started
   */
  static void start() {
    version();
    done(FIRST_RUN, "started");
  }

  private static <T> T done(FutureTask<T> task, String what) {
    task.run();
    try {
      return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(task));
    } catch (ExecutionException e) {
      // The first of its errors says no more than that some name was not found anywhere.
      String reason = String.valueOf(Throwables.getRootCause(e).getMessage());
      throw new DeviceException(
          "TensorFlow cannot be " + what + ": " + reason.replaceFirst("\\.$", "")
              + ". 'fanin doctor' says what it needs.",
          e);
    }
  }
}
