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
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.Device;
import org.fanin.graph.NetworkSession;
import org.fanin.initializers.AutoInit;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.running.UnitMoments;
import org.fanin.layers.Layers;
import org.fanin.plan.Seeds;
import org.fanin.plan.Trial;
import org.fanin.study.Arm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.types.TInt32;

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
    measure(arm, means, seconds);
    for (int layer = 0; layer < means.length; layer++) {
      assertThat(means[layer]).as("mean of layer %d", layer + 1).isCloseTo(0, within(0.1));
      assertThat(seconds[layer]).as("second moment of layer %d", layer + 1).isBetween(0.88, 1.12);
    }
  }

  private static void measure(Arm arm, double[] means, double[] seconds) {
    LoadedDataset digits = new Mnist(new DataFolder(Optional.empty())).load();
    try (var tensors = DatasetTensors.of(digits);
        var memory = new RootAllocator();
        TInt32 samples = NetworkSession.vector(IntStream.range(0, SAMPLES).toArray())) {
      var context =
          new TrialContext(TinyStudy.of(1, 1, List.of(arm)), digits, tensors, Device.CPU, memory);
      try (var session = new NetworkSession(context.spec(arm))) {
        for (int seed = 1; seed <= SEEDS; seed++) {
          session.start(KernelDraws.of(new Trial(arm, 1, new Seeds(seed, 1)), context));
          for (int layer = 0; layer < means.length; layer++) {
            UnitMoments moments = session.layers().preActivations(layer, tensors.train(), samples);
            double deviation = moments.deviation();
            means[layer] += moments.mean() / SEEDS;
            seconds[layer] += (deviation * deviation + moments.mean() * moments.mean()) / SEEDS;
          }
        }
      }
    }
  }
}
