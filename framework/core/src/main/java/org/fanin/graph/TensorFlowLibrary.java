package org.fanin.graph;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.tensorflow.TensorFlow;

/** TensorFlow's native library, which takes as long to load as MNIST takes to read. */
public final class TensorFlowLibrary {

  private static final FutureTask<String> VERSION = new FutureTask<>(TensorFlow::version);

  private TensorFlowLibrary() {}

  /** Does {@code work} while the library is being loaded; what goes wrong with that shows later. */
  public static <T> T loadBeside(Supplier<T> work) {
    // The linker lets nobody call a native method for the first time while it loads a library: what
    // the work calls at once, such as the unpacking of files, is found before.
    var loading = new Thread(VERSION, "load TensorFlow");
    loading.start();
    try {
      return work.get();
    } finally {
      // To end the process meanwhile would end what is half loaded.
      Uninterruptibles.joinUninterruptibly(loading);
    }
  }

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
