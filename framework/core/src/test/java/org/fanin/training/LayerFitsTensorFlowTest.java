package org.fanin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.TinyStudy;
import org.fanin.data.LoadedDataset;
import org.fanin.data.TinyDataset;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.Device;
import org.fanin.graph.NetworkSession;
import org.fanin.initializers.DataDependentInitializer;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Lsuv;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.WithinLayer;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.UnitMoments;
import org.fanin.layers.Layers;
import org.fanin.layers.Sliding;
import org.fanin.plan.Seeds;
import org.fanin.plan.Trial;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fits by the network that trains, in TensorFlow; all activations are tried in plain Java. */
class LayerFitsTensorFlowTest {

  private static final Lsuv.Sampler LSUV = new Lsuv.Sampler(0.01, 10);

  @ParameterizedTest
  @EnumSource(
      value = Activation.class,
      names = {"RELU", "SIGMOID", "SELU"})
  void lsuvGivesEveryLayerOfADeepNetworkDeviationOne(Activation activation) {
    afterFit(deep(activation), LSUV, (Fitted fitted) -> {
      for (UnitMoments moments : fitted.moments()) {
        assertThat(moments.mean()).isCloseTo(0, within(0.01));
        assertThat(moments.deviation()).isCloseTo(1, within(0.01));
      }
    });
  }

  @ParameterizedTest
  @EnumSource(
      value = Activation.class,
      names = {"RELU", "SIGMOID", "SELU"})
  void withinLayerGivesEveryUnitItsMeanAndDeviationOne(Activation activation) {
    afterFit(deep(activation), new WithinLayer.Sampler(0.5), (Fitted fitted) -> {
      for (UnitMoments moments : fitted.moments()) {
        for (int unit = 0; unit < moments.units(); unit++) {
          assertThat(moments.means()[unit]).isCloseTo(0.5, within(1e-3));
          assertThat(moments.variances()[unit]).isCloseTo(1, within(1e-3));
        }
      }
    });
  }

  /** Channels of convolutions count as units, depthwise ones too; branches lie on the way. */
  @Test
  void fitsConvolutionsAndResidualBranches() {
    Layers network = Layers.input(List.of(2, 2, 1))
        .conv2d(6, 2)
        .relu()
        .depthwise(2, Sliding.of(2))
        .relu()
        .residual(path -> path.conv2d(12, 2).relu().conv2d(12, 2))
        .flatten()
        .dense("head", TinyDataset.CLASSES);
    afterFit(network, new WithinLayer.Sampler(0), (Fitted fitted) -> {
      assertThat(fitted.moments()).extracting(UnitMoments::units).containsExactly(6, 12, 12, 12, 2);
      for (UnitMoments moments : fitted.moments()) {
        assertThat(moments.means()).containsExactly(new double[moments.units()], within(1e-3));
        for (double variance : moments.variances()) {
          assertThat(variance).isCloseTo(1, within(1e-3));
        }
      }
    });
    afterFit(
        network,
        LSUV,
        (Fitted fitted) -> assertThat(fitted.moments())
            .allSatisfy(moments -> assertThat(moments.deviation()).isCloseTo(1, within(0.01))));
  }

  @Test
  void aLayerWithALawOfItsOwnStaysAsDrawn() {
    var own = new Gaussian.Sampler(0, 0.5);
    Layers network = Layers.input(List.of(TinyDataset.WIDTH))
        .dense("own", 8, own)
        .relu()
        .dense("head", TinyDataset.CLASSES);
    afterFit(network, LSUV, (Fitted fitted) -> {
      assertThat(fitted.moments().get(0).deviation()).isNotCloseTo(1, within(0.01));
      assertThat(fitted.moments().get(1).deviation()).isCloseTo(1, within(0.01));
    });
  }

  /** A recurrent layer has two kernels, and names laws for both. */
  @Test
  void fitsWhatStandsBehindARecurrentLayer() {
    var own = new Gaussian.Sampler(0, 0.5);
    Layers network = Layers.input(List.of(TinyDataset.WIDTH))
        .sequence(2)
        .gru(6)
        .weights(own)
        .recurrentWeights(own)
        .dense(8)
        .relu()
        .dense("head", TinyDataset.CLASSES);
    afterFit(network, LSUV, (Fitted fitted) -> {
      assertThat(fitted.moments()).extracting(UnitMoments::units).containsExactly(18, 18, 8, 2);
      assertThat(fitted.moments().get(1))
          .usingRecursiveComparison()
          .isEqualTo(fitted.moments().get(0));
      assertThat(fitted.moments().subList(2, 4))
          .allSatisfy(moments -> assertThat(moments.deviation()).isCloseTo(1, within(0.01)));
    });
  }

  /** Eight layers, of which the first see numbers of very different sizes. */
  private static Layers deep(Activation activation) {
    Layers network = Layers.input(List.of(TinyDataset.WIDTH));
    for (int i = 0; i < 8; i++) {
      network = network.dense(16).activation(activation);
    }
    return network.dense("head", TinyDataset.CLASSES);
  }

  /** What the fitted network makes of the samples to which it was fitted. */
  private record Fitted(List<UnitMoments> moments) {}

  private static void afterFit(Layers network, WeightInitializer law, Consumer<Fitted> assertions) {
    Arm arm = new Arm("fit", "fit", law, network, TinyStudy.ADAM);
    Trial trial = new Trial(arm, 1, new Seeds(7, 1));
    LoadedDataset dataset = new TinyDataset().load();
    try (var tensors = DatasetTensors.of(dataset);
        var memory = new RootAllocator()) {
      var context =
          new TrialContext(TinyStudy.of(1, 1, List.of(arm)), dataset, tensors, Device.CPU, memory);
      // Fewer than are wanted: all of them, in another order.
      int[] all = IntStream.range(0, dataset.train().count()).toArray();
      try (var session = new NetworkSession(context.spec(arm))) {
        List<LayerState> drawn = KernelDraws.of(trial, context);
        session.start(drawn);
        new LayerFits(session, context, trial).replace(drawn);
        List<Kernel> kernels = network.kernels();
        assertThat(law).isInstanceOf(DataDependentInitializer.class);
        assertions.accept(new Fitted(IntStream.range(0, kernels.size())
            .mapToObj(i -> session.layers().preActivations(i, tensors.train(), all))
            .toList()));
      }
    }
  }
}
