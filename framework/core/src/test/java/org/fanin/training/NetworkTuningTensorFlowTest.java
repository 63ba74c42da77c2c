package org.fanin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.TinyStudy;
import org.fanin.data.LoadedDataset;
import org.fanin.data.TinyDataset;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.Device;
import org.fanin.graph.NetworkSession;
import org.fanin.initializers.MetaInit;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.GradientQuotient;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningNetwork;
import org.fanin.layers.Layers;
import org.fanin.plan.Seeds;
import org.fanin.plan.Trial;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gradients of the network that trains, in TensorFlow. */
class NetworkTuningTensorFlowTest {

  /** Too large weights, from which descent would jump: the quotient falls. */
  @ParameterizedTest
  @EnumSource(
      value = Activation.class,
      names = {"RELU", "TANH", "GELU"})
  void metaInitLowersTheQuotientOfTheNetwork(Activation activation) {
    try (var given = new Given(new MetaInit.Sampler(4, 20), activation)) {
      double before = given.quotient(given.drawn);
      new NetworkTuning(given.session, given.context, given.trial).replace(given.drawn);
      List<LayerState> tuned = given.session.layers().states();
      assertThat(given.quotient(tuned)).isLessThan(0.8 * before);
      for (int layer = 0; layer < tuned.size(); layer++) {
        assertMultiples(tuned.get(layer).weights(), given.drawn.get(layer).weights());
      }
    }
  }

  /** Central differences of the loss in float32 leave about three digits. */
  @Test
  void gradientsAreThoseOfTheLoss() {
    try (var given = new Given(new MetaInit.Sampler(1, 1), Activation.TANH)) {
      given.session.start(given.drawn);
      LayerState gradient =
          given.session.layers().gradients(given.tensors.train(), given.all).get(0);
      for (int i = 0; i < 4; i++) {
        double slope = (given.loss(i, 0.01) - given.loss(i, -0.01)) / 0.02;
        assertThat((double) gradient.weights()[i]).isCloseTo(slope, within(1e-3));
      }
    }
  }

  private static void assertMultiples(float[] tuned, float[] drawn) {
    double factor = tuned[0] / drawn[0];
    assertThat(factor).isPositive();
    for (int i = 0; i < drawn.length; i++) {
      assertThat((double) tuned[i])
          .isCloseTo(factor * drawn[i], within(1e-5 * Math.abs(factor * drawn[i])));
    }
  }

  /** A drawn network of three layers in a session. */
  private static final class Given implements AutoCloseable {

    final LoadedDataset dataset = new TinyDataset().load();
    final DatasetTensors tensors = DatasetTensors.of(dataset);
    final RootAllocator memory = new RootAllocator();
    final int[] all = IntStream.range(0, dataset.train().count()).toArray();
    final Layers network;
    final Trial trial;
    final TrialContext context;
    final NetworkSession session;
    final List<LayerState> drawn;

    Given(MetaInit.Sampler law, Activation activation) {
      network = Layers.input(List.of(TinyDataset.WIDTH))
          .dense(8)
          .activation(activation)
          .dense(8)
          .activation(activation)
          .dense("head", TinyDataset.CLASSES);
      Arm arm = new Arm("it", "it", law, network, TinyStudy.ADAM);
      trial = new Trial(arm, 1, new Seeds(7, 1));
      context =
          new TrialContext(TinyStudy.of(1, 1, List.of(arm)), dataset, tensors, Device.CPU, memory);
      session = new NetworkSession(context.spec(arm));
      drawn = KernelDraws.of(trial, context);
      session.start(drawn);
    }

    double quotient(List<LayerState> states) {
      int[] samples = trial.seeds().fitting(100, dataset.train().count());
      return GradientQuotient.of(
          new RunningNetwork() {
            @Override
            public List<Kernel> kernels() {
              return network.kernels();
            }

            @Override
            public List<LayerState> gradients(List<LayerState> asked) {
              session.layers().set(asked);
              return session.layers().gradients(tensors.train(), samples);
            }
          },
          states);
    }

    /** The loss with weight {@code i} of the first kernel moved. */
    double loss(int i, double by) {
      float[] weights = drawn.get(0).weights().clone();
      weights[i] += (float) by;
      var moved = new ArrayList<>(drawn);
      moved.set(0, new LayerState(weights, drawn.get(0).biases()));
      session.layers().set(moved);
      return session.evaluate(tensors.train()).loss();
    }

    @Override
    public void close() {
      session.close();
      tensors.close();
      memory.close();
    }
  }
}
