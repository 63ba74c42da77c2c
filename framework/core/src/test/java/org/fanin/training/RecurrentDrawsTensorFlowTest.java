package org.fanin.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.TinyStudy;
import org.fanin.data.LoadedDataset;
import org.fanin.data.TinyDataset;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.Device;
import org.fanin.graph.NetworkSession;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.Identity;
import org.fanin.initializers.Orthogonal;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Layers;
import org.fanin.plan.Seeds;
import org.fanin.plan.Trial;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;

/** From which stream and by which law the kernels of recurrent layers are drawn. */
class RecurrentDrawsTensorFlowTest {

  private static final Orthogonal.Sampler LAW = new Orthogonal.Sampler(1);
  private static final Seeds SEEDS = new Seeds(7, 1);
  private static final Layers NETWORK = Layers.input(List.of(TinyDataset.WIDTH))
      .sequence(1)
      .lstm(TinyDataset.WIDTH)
      .biases(new BiasLaw.ForgetGate(1))
      .allSteps()
      .gru(3)
      .recurrentWeights(new Identity.Sampler(2))
      .dense("head", TinyDataset.CLASSES);

  @Test
  void everyKernelHasAStreamOfItsOwnAndALayerItsBiasesOnce() {
    var arm = new Arm("orthogonal", "orthogonal", LAW, NETWORK, TinyStudy.ADAM);
    LoadedDataset dataset = new TinyDataset().load();
    try (var tensors = DatasetTensors.of(dataset);
        var memory = new RootAllocator()) {
      var context =
          new TrialContext(TinyStudy.of(1, 1, List.of(arm)), dataset, tensors, Device.CPU, memory);
      List<LayerState> drawn = KernelDraws.of(new Trial(arm, 1, SEEDS), context);
      List<Kernel> kernels = NETWORK.kernels();
      assertThat(kernels)
          .extracting(Kernel::layer)
          .containsExactly("lstm-1", "lstm-1/recurrent", "gru-1", "gru-1/recurrent", "head");
      for (int i : new int[] {0, 1, 2, 4}) {
        assertThat(drawn.get(i).weights())
            .isEqualTo(LAW.sample(kernels.get(i), SEEDS.weights(kernels.get(i).layer())));
      }
      assertThat(kernels.get(0).shape()).isEqualTo(kernels.get(1).shape());
      assertThat(drawn.get(0).weights()).isNotEqualTo(drawn.get(1).weights());
      assertThat(drawn.get(3).weights())
          .isEqualTo(new Identity.Sampler(2).sample(kernels.get(3), SEEDS.weights("any")));
      assertThat(drawn)
          .extracting(state -> state.biases().length)
          .containsExactly(4 * TinyDataset.WIDTH, 0, 9, 0, TinyDataset.CLASSES);
      float[] forgetting = new float[4 * TinyDataset.WIDTH];
      Arrays.fill(forgetting, TinyDataset.WIDTH, 2 * TinyDataset.WIDTH, 1f);
      assertThat(drawn.get(0).biases()).containsExactly(forgetting);
      try (var session = new NetworkSession(context.spec(arm))) {
        session.start(drawn);
        assertThat(session.layers().states()).usingRecursiveComparison().isEqualTo(drawn);
      }
    }
  }
}
