package org.fanin.graph;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Sgd;

/**
 * TensorFlow made ready beside other work, in a thread of its own: its library, which takes as long to
 * load as MNIST takes to read, and a first network, as that takes longer than others whatever its size.
 */
public final class TensorFlowStart implements AutoCloseable {

  private static final AtomicBoolean WARM = new AtomicBoolean();

  private final CountDownLatch decided = new CountDownLatch(1);
  private final AtomicBoolean started = new AtomicBoolean();
  private final Thread thread = new Thread(this::prepare, "start TensorFlow");

  private TensorFlowStart() {}

  /** Begins. */
  public static TensorFlowStart begin() {
    var start = new TensorFlowStart();
    // The linker lets nobody call a native method for the first time while it loads a library: what
    // is called at once, such as the unpacking of files, is found before.
    start.thread.start();
    return start;
  }

  /**
   * What {@code work} makes, while the library is being loaded; then TensorFlow is started.
   *
   * @throws DeviceException if it cannot be
   */
  public <T> T load(Supplier<T> work) {
    T made = work.get();
    TensorFlowLibrary.start();
    started.set(true);
    decided.countDown();
    return made;
  }

  /** Waits: to end the process meanwhile would end what is half loaded. */
  @Override
  public void close() {
    decided.countDown();
    Uninterruptibles.joinUninterruptibly(thread);
  }

  private void prepare() {
    try {
      TensorFlowLibrary.version();
      QuietStart.prepare();
      Uninterruptibles.awaitUninterruptibly(decided);
      if (started.get() && WARM.compareAndSet(false, true)) {
        smallest().close();
      }
    } catch (RuntimeException | LinkageError e) {
      // It is told to whoever needs TensorFlow.
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
