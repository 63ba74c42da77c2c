package org.fanin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.function.Function;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.TinyStudy;
import org.fanin.data.LoadedDataset;
import org.fanin.data.TinyDataset;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.Device;
import org.fanin.graph.NetworkSession;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.EdgeOfChaos;
import org.fanin.initializers.He;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.UnitMoments;
import org.fanin.layers.Layers;
import org.fanin.plan.Seeds;
import org.fanin.plan.Trial;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;

/** Biases that start elsewhere than at zero. */
class BiasesTensorFlowTest {

  private static final EdgeOfChaos.Sampler CRITICAL = new EdgeOfChaos.Sampler(0.05, Law.NORMAL);
  private static final int DEPTH = 12;
  private static final int SEEDS = 4;

  /**
   * The second moment of a tanh network at bias variance 0.05 on its critical line is 0.570048.
   *
   * <p>With 400 units and 4 seeds the mean has a standard error of about 1.5 %.
   */
  @Test
  void onTheCriticalLineTheSignalSettlesWhereTheoryHasIt() {
    Layers network = Layers.input(List.of(TinyDataset.WIDTH));
    for (int layer = 0; layer < DEPTH; layer++) {
      network = network.dense(400).tanh();
    }
    Arm arm = arm(network.dense(TinyDataset.CLASSES), CRITICAL);
    double moment = inContext(arm, context -> {
      double sum = 0;
      int[] sample = {0, 1, 2, 3};
      try (var session = new NetworkSession(context.spec(arm))) {
        for (int seed = 1; seed <= SEEDS; seed++) {
          session.start(KernelDraws.of(new Trial(arm, 1, new Seeds(seed, 1)), context));
          UnitMoments last =
              session.layers().preActivations(DEPTH - 1, context.tensors().test(), sample);
          sum += Math.pow(last.deviation(), 2) + Math.pow(last.mean(), 2);
        }
      }
      return sum / SEEDS;
    });
    assertThat(moment).isCloseTo(0.570048, withinPercentage(10));
  }

  @Test
  void biasesHaveAStreamOfTheirOwn() {
    Arm arm = arm(Layers.input(List.of(TinyDataset.WIDTH)).dense(8).tanh().dense(2), CRITICAL);
    List<LayerState> once = draw(arm, 1);
    List<LayerState> again = draw(arm, 1);
    List<LayerState> other = draw(arm, 2);
    assertThat(once.get(0).biases())
        .isEqualTo(again.get(0).biases())
        .isNotEqualTo(other.get(0).biases())
        .doesNotContain(0);
    assertThat(once.get(1).biases()[0]).isNotEqualTo(once.get(0).biases()[0]);
  }

  @Test
  void aLayersOwnLawGoesFirst() {
    Layers network = Layers.input(List.of(TinyDataset.WIDTH))
        .dense(3)
        .biases(new BiasLaw.Constant(0.5))
        .tanh()
        .dense(2);
    Arm arm = arm(network, new He.Sampler(Law.NORMAL));
    List<LayerState> drawn = draw(arm, 1);
    assertThat(drawn.get(0).biases()).containsExactly(0.5f, 0.5f, 0.5f);
    assertThat(drawn.get(1).biases()).containsExactly(0, 0);
  }

  private static List<LayerState> draw(Arm arm, int repeat) {
    var trial = new Trial(arm, repeat, new Seeds(1, repeat));
    return inContext(arm, context -> KernelDraws.of(trial, context));
  }

  private static <T> T inContext(Arm arm, Function<TrialContext, T> work) {
    LoadedDataset dataset = new TinyDataset().load();
    try (var tensors = DatasetTensors.of(dataset);
        var memory = new RootAllocator()) {
      var study = TinyStudy.of(1, 1, List.of(arm));
      return work.apply(new TrialContext(study, dataset, tensors, Device.CPU, memory));
    }
  }

  private static Arm arm(Layers network, WeightInitializer law) {
    return new Arm("it", "it", law, network, TinyStudy.ADAM);
  }
}
