package org.fanin.graph;

import java.util.Locale;
import org.fanin.doctor.Check;
import org.fanin.doctor.Condition;
import org.fanin.doctor.ProcessorFeatures;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Whether TensorFlow's native library loads, and multiplies two matrices rightly. */
public final class TensorFlowCheck implements Check {

  private static final double USUAL_SECONDS = 15;
  private static final int SIZE = 32;

  @Override
  public String name() {
    return "tensorflow";
  }

  @Override
  public String remedy() {
    return "The native library must fit this system ("
        + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        + "; Fanin knows Linux on x86-64 and arm64, and macOS on arm64): build Fanin on this very"
        + " machine. It is unpacked into ~/.javacpp/cache, which takes 1 GB of room and leave to"
        + " write; -Dorg.bytedeco.javacpp.cachedir=DIR in FANIN_JAVA_ARGS names another folder.";
  }

  @Override
  public Condition examine() {
    if (ProcessorFeatures.here().isBelowTensorFlow()) {
      return Condition.broken(
          "not tried: it would end this process on a processor without avx",
          "Use a machine whose processor has AVX.");
    }
    long start = System.nanoTime();
    QuietStart.run(NetworkSession.config(Device.CPU, 1), Device.CPU);
    double seconds = (System.nanoTime() - start) / 1e9;
    double error = greatestError();
    String found = "TensorFlow " + TensorFlow.version()
        + String.format(Locale.ROOT, ", started in %.1f s", seconds);
    if (error != 0) {
      return Condition.broken(
          found + ", gives a product of matrices that is off by " + error,
          "Memory or processor may be faulty: look whether another machine gives the same.");
    }
    return seconds > USUAL_SECONDS
        ? Condition.slow(
            found + "; multiplies rightly",
            "The first start unpacks the native library into ~/.javacpp/cache: try again. Where it"
                + " stays slow, -Dorg.bytedeco.javacpp.cachedir=DIR in FANIN_JAVA_ARGS may name a"
                + " faster disk.")
        : Condition.ok(found + "; multiplies rightly");
  }

  /** Of a product of matrices of small integers, which float32 holds exactly in any order of sums. */
  private static double greatestError() {
    float[] left = new float[SIZE * SIZE];
    float[] right = new float[SIZE * SIZE];
    for (int i = 0; i < left.length; i++) {
      left[i] = i % 7 - 3;
      right[i] = i % 5 - 2;
    }
    double worst = 0;
    try (var graph = new Graph();
        var session = new Session(graph, NetworkSession.config(Device.CPU, 1))) {
      Ops tf = Ops.create(graph);
      var product = tf.linalg.matMul(constant(tf, left), constant(tf, right));
      try (Result fetched = session.runner().fetch(product).run()) {
        TFloat32 result = (TFloat32) fetched.get(0);
        for (int row = 0; row < SIZE; row++) {
          for (int column = 0; column < SIZE; column++) {
            double expected = product(left, right, row, column);
            worst = Math.max(worst, Math.abs(result.getFloat(row, column) - expected));
          }
        }
      }
    }
    return worst;
  }

  private static Operand<TFloat32> constant(Ops tf, float... values) {
    return tf.constant(Shape.of(SIZE, SIZE), DataBuffers.of(values));
  }

  private static double product(float[] left, float[] right, int row, int column) {
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += (double) left[row * SIZE + i] * right[i * SIZE + column];
    }
    return sum;
  }
}
