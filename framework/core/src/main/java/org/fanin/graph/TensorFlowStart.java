package org.fanin.graph;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Sgd;

/**
 * TensorFlow made ready beside other work: its library, which takes as long to load as MNIST takes to
 * read, and a first network, as that takes a quarter of a second whatever its size. What goes wrong
 * with it shows again where TensorFlow is needed.
 */
public final class TensorFlowStart implements AutoCloseable {

  private final CountDownLatch loaded = new CountDownLatch(1);
  private final Thread thread = new Thread(this::start, "start TensorFlow");

  private TensorFlowStart() {}

  /** Begins in a thread of its own. */
  public static TensorFlowStart begin() {
    var start = new TensorFlowStart();
    // The linker lets nobody call a native method for the first time while it loads a library: what
    // is called at once, such as the unpacking of files, is found before.
    start.thread.start();
    return start;
  }

  /** Does {@code work}, which prints nothing, while the library is being loaded. */
  public <T> T load(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      Uninterruptibles.awaitUninterruptibly(loaded);
    }
  }

  /** Waits: to end the process meanwhile would end what is half loaded. */
  @Override
  public void close() {
    Uninterruptibles.joinUninterruptibly(thread);
  }

  private void start() {
    try {
      TensorFlowLibrary.version();
      NetworkSession.requireStart();
      loaded.countDown();
      smallest().close();
    } catch (RuntimeException | LinkageError e) {
      // It is told by whoever needs TensorFlow.
    } finally {
      loaded.countDown();
    }
  }

  private static NetworkSession smallest() {
    return new NetworkSession(new NetworkSpec(
        Layers.input(List.of(1)).dense(1),
        new Sgd.Rule(1, 0),
        Loss.SOFTMAX_CROSS_ENTROPY,
        1,
        true,
        InputScaling.UNIT,
        Device.CPU));
  }
}
