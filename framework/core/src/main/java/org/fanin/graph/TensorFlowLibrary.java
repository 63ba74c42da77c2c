package org.fanin.graph;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.tensorflow.TensorFlow;

/** TensorFlow's native library. */
public final class TensorFlowLibrary {

  private static final FutureTask<String> VERSION = new FutureTask<>(TensorFlow::version);

  private TensorFlowLibrary() {}

  /**
   * TensorFlow's version, once the library is loaded.
   *
   * @throws DeviceException if it cannot be
   */
  public static String version() {
    VERSION.run();
    try {
      return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(VERSION));
    } catch (ExecutionException e) {
      // The first of its errors says no more than that some name was not found anywhere.
      String reason = String.valueOf(Throwables.getRootCause(e).getMessage());
      throw new DeviceException(
          "TensorFlow cannot be loaded: " + reason.replaceFirst("\\.$", "")
              + ". 'fanin doctor' says what it needs.",
          e);
    }
  }
}
