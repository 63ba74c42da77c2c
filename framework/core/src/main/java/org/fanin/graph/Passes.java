package org.fanin.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.fanin.graph.DatasetTensors.Part;
import org.fanin.layers.Layers;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Leads samples through a network, and back through it where gradients are asked for: all together,
 * or in several passes where recurrent layers hold many values of each.
 */
final class Passes {

  private final NetworkGraph graph;
  private final Session session;
  private final Layers network;

  Passes(NetworkGraph graph, Session session, Layers network) {
    this.graph = graph;
    this.session = session;
    this.network = network;
  }

  /** Whether so many samples go through the network together. */
  boolean isOne(int samples) {
    return network.rowsOf(samples) >= samples;
  }

  /** Gives the values of {@code operands}, of one pass of all {@code samples}. */
  void together(
      Part part, int[] samples, List<Operand<TFloat32>> operands, NetworkSession.ValueSink sink) {
    run(part, samples, operands, (result, count) -> sink.accept(NativeMemory.of(result)));
  }

  /**
   * The values of {@code operands}, each a mean over samples, such as a gradient of the loss.
   *
   * <p>The mean over all is that over passes, each weighted by its samples.
   */
  List<float[]> means(Part part, int[] samples, List<Operand<TFloat32>> operands) {
    var means = new ArrayList<float[]>();
    each(part, samples, operands, (result, count) -> {
      double share = (double) count / samples.length;
      for (int i = 0; i < result.size(); i++) {
        float[] values = values(result, i);
        if (means.size() == i) {
          means.add(new float[values.length]);
          Arrays.fill(means.get(i), -0f); // to which -0 can be added
        }
        add(means.get(i), values, share);
      }
    });
    return means;
  }

  private static void add(float[] sum, float[] values, double share) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] = (float) (sum[j] + share * values[j]);
    }
  }

  /**
   * The values of {@code operand}, sample after sample.
   *
   * @param width values of one sample
   */
  float[] values(Part part, int[] samples, Operand<TFloat32> operand, int width) {
    float[] all = new float[Math.multiplyExact(samples.length, width)];
    int[] filled = {0};
    each(part, samples, List.of(operand), (result, count) -> {
      float[] values = values(result, 0);
      System.arraycopy(values, 0, all, filled[0], values.length);
      filled[0] += values.length;
    });
    return all;
  }

  private void each(
      Part part, int[] samples, List<Operand<TFloat32>> operands, ObjIntConsumer<Result> sink) {
    int rows = network.rowsOf(samples.length);
    for (int from = 0; from < samples.length; from += rows) {
      int end = Math.min(samples.length, from + rows);
      run(part, Arrays.copyOfRange(samples, from, end), operands, sink);
    }
  }

  private void run(
      Part part, int[] samples, List<Operand<TFloat32>> operands, ObjIntConsumer<Result> sink) {
    try (TInt32 indices = NetworkSession.vector(samples)) {
      Session.Runner runner = graph.pass(session, part, indices);
      operands.forEach(runner::fetch);
      try (Result result = runner.run()) {
        sink.accept(result, samples.length);
      }
    }
  }

  /** A copy of a result's values. */
  static float[] values(Result result, int index) {
    var tensor = (TFloat32) result.get(index);
    float[] values = new float[Math.toIntExact(tensor.size())];
    tensor.asRawTensor().data().asFloats().read(values);
    return values;
  }
}
