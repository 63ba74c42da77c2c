package org.fanin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.TinyStudy;
import org.fanin.data.DataFolder;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Mnist;
import org.fanin.data.TinyImages;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.Device;
import org.fanin.graph.NetworkSession;
import org.fanin.initializers.AutoInit;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.running.UnitMoments;
import org.fanin.layers.Layers;
import org.fanin.layers.Sliding;
import org.fanin.plan.Seeds;
import org.fanin.plan.Trial;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What AutoInit predicts of a network, without running it, against what the network does. */
class AutoInitTensorFlowTest {

  private static final int SEEDS = 10;
  private static final int SAMPLES = 500;

  /**
   * Every pre-activation has mean 0 and second moment 1 on average over draws. Ten draws and 500
   * digits leave up to 9 % to chance; a forgotten mean or activation would be off by a factor.
   */
  @ParameterizedTest
  @EnumSource(Activation.class)
  void predictsTheMomentsOfEveryLayerOnRealDigits(Activation activation) {
    Layers network = Layers.input(List.of(28, 28, 1));
    for (int width : new int[] {512, 512, 256, 256}) {
      network = network.dense(width).activation(activation);
    }
    network = network.dense("head", 100);
    Arm arm = new Arm(
        "auto", "auto", new AutoInit.Sampler(1, Law.TRUNCATED_NORMAL), network, TinyStudy.ADAM);
    double[] means = new double[network.kernels().size()];
    double[] seconds = new double[means.length];
    LoadedDataset digits = new Mnist(new DataFolder(Optional.empty())).load();
    measure(arm, digits, SEEDS, means, seconds);
    for (int layer = 0; layer < means.length; layer++) {
      assertThat(means[layer]).as("mean of layer %d", layer + 1).isCloseTo(0, within(0.1));
      assertThat(seconds[layer]).as("second moment of layer %d", layer + 1).isBetween(0.88, 1.12);
    }
  }

  /**
   * Zeros around images of 6 pixels take 21 % of what enters windows of 3, and the law makes up for
   * them. 300 draws of 24 channels leave up to 8 % to chance. Seeds are fixed.
   */
  @Test
  void countsTheZerosAroundImages() {
    Layers network = Layers.input(List.of(6, 6, 2))
        .conv2d(24, 3)
        .relu()
        .conv2d(24, 3)
        .tanh()
        .conv2d(24, Sliding.of(3).strided(2))
        .relu()
        .dense(2);
    Arm arm = new Arm("auto", "auto", new AutoInit.Sampler(1, Law.NORMAL), network, TinyStudy.ADAM);
    double[] seconds = new double[network.kernels().size()];
    measure(arm, new TinyImages().load(), 300, new double[seconds.length], seconds);
    for (double second : seconds) {
      assertThat(second).isBetween(0.92, 1.08);
    }
  }

  private static void measure(
      Arm arm, LoadedDataset data, int seeds, double[] means, double[] seconds) {
    int rows = Math.min(SAMPLES, data.train().count());
    try (var tensors = DatasetTensors.of(data);
        var memory = new RootAllocator()) {
      int[] samples = IntStream.range(0, rows).toArray();
      var context =
          new TrialContext(TinyStudy.of(1, 1, List.of(arm)), data, tensors, Device.CPU, memory);
      try (var session = new NetworkSession(context.spec(arm))) {
        for (int seed = 1; seed <= seeds; seed++) {
          session.start(KernelDraws.of(new Trial(arm, 1, new Seeds(seed, 1)), context));
          for (int layer = 0; layer < means.length; layer++) {
            UnitMoments moments = session.layers().preActivations(layer, tensors.train(), samples);
            double deviation = moments.deviation();
            means[layer] += moments.mean() / seeds;
            seconds[layer] += (deviation * deviation + moments.mean() * moments.mean()) / seeds;
          }
        }
      }
    }
  }
}
