package org.fanin.benchmarks.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.data.DataFolder;
import org.fanin.data.LitPixels;
import org.fanin.data.Mnist;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.Device;
import org.fanin.graph.LitFeatures;
import org.fanin.graph.NetworkSession;
import org.fanin.graph.NetworkSpec;
import org.fanin.initializers.He;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Adam;
import org.fanin.plan.Seeds;

/** The reference study's network and data within this process. */
final class ReferenceNetwork implements AutoCloseable {

  static final int BATCH = 32;
  static final Layers LAYERS = Layers.input(List.of(28, 28, 1))
      .dense(512)
      .relu()
      .dense(256)
      .relu()
      .dense(128)
      .relu()
      .dense(64)
      .relu()
      .dense("head", 10);
  static final Seeds SEEDS = new Seeds(42, 1);

  private final DatasetTensors tensors =
      DatasetTensors.of(new Mnist(new DataFolder(Optional.empty())).load(), List.of(LAYERS), BATCH);

  /** The kernels that training moves, without the rows of black pixels. */
  List<Kernel> trained() {
    return withInputs(lit().pixels().lit().size());
  }

  /** The kernels that a step multiplies with, of the first the rows that it takes on average. */
  List<Kernel> multiplied() {
    int[] rows = lit().seldom().rows(SEEDS.shuffle(1, tensors.train().count()), BATCH);
    int width = lit().seldom().width();
    double taken = IntStream.range(0, rows.length / width)
        .map(batch -> rows[batch * width])
        .average()
        .orElseThrow();
    return withInputs(lit().pixels().often().size() + Math.toIntExact(Math.round(taken)));
  }

  private LitFeatures lit() {
    return tensors.train().lit().orElseThrow();
  }

  private static List<Kernel> withInputs(int inputs) {
    List<Kernel> whole = LAYERS.kernels();
    var kernels = new ArrayList<>(whole);
    kernels.set(0, Kernel.dense(whole.get(0).layer(), inputs, whole.get(0).fanOut()));
    return kernels;
  }

  DatasetTensors tensors() {
    return tensors;
  }

  /** A session whose weights are drawn. */
  NetworkSession session() {
    return start(LAYERS, BATCH, true, tensors.train().litPixels());
  }

  /** A session on {@code network}, with He's weights and Adam. */
  static NetworkSession start(
      Layers network, int batch, boolean pixels, Optional<LitPixels> litPixels) {
    var session = new NetworkSession(new NetworkSpec(
        network,
        new Adam.Rule(0.001, 0.9, 0.999, 1e-7),
        Loss.SOFTMAX_CROSS_ENTROPY,
        batch,
        pixels,
        InputScaling.UNIT,
        Device.CPU,
        1,
        Map.of(),
        litPixels));
    var he = new He.Sampler(Law.TRUNCATED_NORMAL);
    session.start(network.kernels().stream()
        .map(
            kernel -> LayerState.unbiased(kernel, he.sample(kernel, SEEDS.weights(kernel.layer()))))
        .toList());
    return session;
  }

  @Override
  public void close() {
    tensors.close();
  }
}
