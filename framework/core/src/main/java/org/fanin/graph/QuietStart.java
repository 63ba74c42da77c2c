package org.fanin.graph;

import com.sun.jna.Library;
import com.sun.jna.Native;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;

/**
 * Starts TensorFlow once in a process, without the lines that it writes to standard error on its
 * first run whatever the log level. What goes wrong still arrives as an exception.
 */
final class QuietStart {

  private static final int STANDARD_ERROR = 2;
  private static final int WRITE_ONLY = 1;

  /** The few calls of the C library that set a stream aside. */
  private interface LibC extends Library {
    int dup(int descriptor);

    int dup2(int from, int to);

    int open(String path, int flags);

    int close(int descriptor);

    int setenv(String name, String value, int replace);
  }

  private QuietStart() {}

  /** Loads what {@link #run} calls, which takes longer than to call it. */
  static void prepare() {
    libC();
  }

  private static LibC libC() {
    return Native.load("c", LibC.class);
  }

  /** Without the setting, all sessions of a process share as many threads as the first one has. */
  static synchronized void run(ConfigProto config, Device device) {
    LibC c = libC();
    c.setenv("TF_OVERRIDE_GLOBAL_THREADPOOL", "1", 1);
    int kept = c.dup(STANDARD_ERROR);
    int nowhere = c.open("/dev/null", WRITE_ONLY);
    // A stream that cannot be had back is not set aside.
    if (kept >= 0 && nowhere >= 0) {
      c.dup2(nowhere, STANDARD_ERROR);
    }
    try (Graph graph = new Graph();
        Session session = new Session(graph, config)) {
      Ops tf = Ops.create(graph).withDevice(device.spec());
      session.runner().fetch(tf.constant(0f)).run().close();
    } finally {
      if (kept >= 0) {
        c.dup2(kept, STANDARD_ERROR);
        c.close(kept);
      }
      if (nowhere >= 0) {
        c.close(nowhere);
      }
    }
  }
}
