package org.fanin.graph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.arrow.memory.util.MemoryUtil;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Layers;
import org.fanin.optimizers.UpdateRule;
import org.fanin.results.arrow.NativeValues;
import org.fanin.results.folder.Quantity;

/** One linear layer on a few samples: small enough to be computed by hand beside TensorFlow. */
final class LinearProblem implements AutoCloseable {

  static final int INPUTS = 3;
  static final int CLASSES = 2;
  static final float[][] X = {{1, 2, -1}, {0.5f, -1, 2}, {-2, 0.25f, 1}, {3, 1, 0.5f}, {-1, -1, -1}
  };
  static final int[] LABELS = {0, 1, 1, 0, 1};
  static final float[] KERNEL = {0.1f, -0.2f, 0.3f, 0.4f, -0.5f, 0.6f};

  final DatasetTensors data;
  final NetworkSession session;
  private final int batchSize;

  LinearProblem(UpdateRule rule, Loss loss, int batchSize) {
    float[] rows = new float[X.length * INPUTS];
    IntStream.range(0, rows.length).forEach(i -> rows[i] = X[i / INPUTS][i % INPUTS]);
    var samples = new Samples(new Features.Reals(rows, INPUTS), LABELS);
    data = DatasetTensors.of(new LoadedDataset(samples, samples, new TreeMap<>()));
    session = new NetworkSession(new NetworkSpec(
        Layers.input(List.of(INPUTS)).dense(CLASSES),
        rule,
        loss,
        batchSize,
        false,
        InputScaling.UNIT,
        Device.CPU));
    this.batchSize = batchSize;
    session.start(List.of(new LayerState(KERNEL, new float[CLASSES])));
  }

  /** On batches {@code from} to {@code to - 1}. */
  NetworkSession.Steps train(int from, int to, long stepsBefore) {
    int[] samples =
        IntStream.range(from * batchSize, Math.min(X.length, to * batchSize)).toArray();
    return session.train(data.train(), samples, stepsBefore);
  }

  /** Values of the only layer, copied. */
  float[] values(Quantity quantity) {
    var copies = new ArrayList<float[]>();
    session.capture(
        data.test(), List.of(quantity), 0, X.length, values -> copies.add(copyOf(values.get(0))));
    return copies.get(0);
  }

  static float[] copyOf(NativeValues values) {
    byte[] bytes = new byte[Math.toIntExact(values.byteLength())];
    MemoryUtil.copyFromMemory(values.address(), bytes, 0, bytes.length);
    float[] floats = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).asFloatBuffer().get(floats);
    return floats;
  }

  @Override
  public void close() {
    session.close();
    data.close();
  }
}
