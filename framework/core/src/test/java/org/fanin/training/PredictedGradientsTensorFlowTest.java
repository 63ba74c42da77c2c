package org.fanin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.InputScaling;
import org.fanin.TinyStudy;
import org.fanin.data.LoadedDataset;
import org.fanin.data.TinyImages;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.Device;
import org.fanin.graph.NetworkSession;
import org.fanin.initializers.He;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Layers;
import org.fanin.layers.Sliding;
import org.fanin.plan.Seeds;
import org.fanin.plan.Trial;
import org.fanin.prediction.InputSignal;
import org.fanin.prediction.Prediction;
import org.fanin.study.Arm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gradients of kernels that slide, in TensorFlow, one sample at a time, as theory predicts them.
 *
 * <p>The mean of 300 draws scatters by about 2 %, and layers of 24 channels add a few: 8 % leave
 * room for both, where a forgotten stride or border would be off by 20 % or more. Seeds are fixed.
 */
class PredictedGradientsTensorFlowTest {
  private static final int DRAWS = 300;

  static Stream<Arguments> networks() {
    Sliding three = Sliding.of(3);
    return Stream.of(
        network("same", n -> n.conv2d(24, 3).relu().conv2d(24, 3).relu()),
        network(
            "valid",
            n -> n.conv2d(24, three.valid()).relu().conv2d(24, three.valid()).relu()),
        network(
            "strided", n -> n.conv2d(24, 3).relu().conv2d(24, three.strided(2)).relu()),
        network("grouped", n -> n.conv2d(24, 3).relu().conv2d(48, three, 2).relu()),
        network(
            "depthwise",
            n -> n.conv2d(24, 3).relu().depthwise(2, three).conv2d(24, 1).relu()));
  }

  private static Arguments network(String name, UnaryOperator<Layers> layers) {
    return arguments(name, layers.apply(Layers.input(List.of(6, 6, 2))).dense(2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void areThoseOfTensorFlow(String name, Layers network) {
    Arm arm = new Arm(name, name, new He.Sampler(Law.NORMAL), network, TinyStudy.ADAM);
    LoadedDataset images = new TinyImages().load();
    double[] squares = new double[network.kernels().size()];
    try (var tensors = DatasetTensors.of(images);
        var memory = new RootAllocator()) {
      var study = TinyStudy.of(1, 1, List.of(arm));
      var context = new TrialContext(study, images, tensors, Device.CPU, memory);
      try (var session = new NetworkSession(context.spec(arm))) {
        for (int draw = 0; draw < DRAWS; draw++) {
          List<LayerState> drawn = KernelDraws.of(new Trial(arm, 1, new Seeds(draw, 1)), context);
          session.start(drawn);
          List<Double> norms = session.train(tensors.train(), new int[] {0}, 0).gradientNorms();
          for (int i = 0; i < squares.length; i++) {
            squares[i] += norms.get(i) * norms.get(i);
          }
        }
      }
    }
    Prediction prediction =
        Prediction.of(arm, InputSignal.of(images.train().features(), InputScaling.UNIT));
    double last = squares[squares.length - 1];
    for (int i = 0; i < squares.length; i++) {
      assertThat(Math.sqrt(squares[i] / last))
          .as(network.kernels().get(i).layer())
          .isCloseTo(prediction.layers().get(i).gradientNorm().orElseThrow(), withinPercentage(8));
    }
  }
}
