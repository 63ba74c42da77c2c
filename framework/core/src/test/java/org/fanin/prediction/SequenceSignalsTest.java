package org.fanin.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.fanin.TinyStudy;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.theory.ActivationMoments;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.Layers;
import org.fanin.results.folder.Quantity;
import org.fanin.study.Arm;
import org.fanin.study.CapturePlan;
import org.fanin.study.Study;
import org.junit.jupiter.api.Test;

class SequenceSignalsTest {

  private static final ActivationMoments TANH = new ActivationMoments(Activation.TANH);

  /** Two steps of two values, of weights of variance 1/9. */
  @Test
  void followEachStepOfEachSample() {
    Layers network = Layers.input(List.of(4)).sequence(2).recurrent(8).dense("head", 2);

    ProbeSignals.Expected expected = expected(network, 1, -1, 3, 3, 0, 0, 5, -5, 2, 2, 0, 0);

    double[] last = {
      2 / 9.0 * 9 + 8 / 9.0 * TANH.second(2 / 9.0), 2 / 9.0 * 25, 8 / 9.0 * TANH.second(8 / 9.0)
    };
    double head = DoubleStream.of(last).map(q -> 8 / 9.0 * TANH.second(q)).sum() / 3;
    assertThat(expected.limit()).isEmpty();
    assertThat(expected.signals()).containsOnlyKeys("recurrent-1", "head");
    assertThat(expected.signals().get("recurrent-1"))
        .isCloseTo(DoubleStream.of(last).sum() / 3, within(1e-5));
    assertThat(expected.signals().get("head")).isCloseTo(head, within(1e-5));
  }

  /** Of a pixel of three colours, the last step sees the last one. */
  @Test
  void takeValuesNotPixels() {
    Layers network =
        Layers.input(List.of(1, 1, 3)).sequence(3).recurrent(8, Activation.RELU).dense("head", 2);

    ProbeSignals.Expected expected = expected(network, 3, 0, 0);

    double first = 1 / 9.0 * 9;
    double last = 8 / 9.0 / 2 * (8 / 9.0 / 2 * first);
    assertThat(expected.signals().get("recurrent-1")).isCloseTo(last, within(1e-5));
  }

  /** One feature that is drawn itself: what a kernel makes of it is normal for that draw only. */
  @Test
  void stopWhereStepsTakeOneUnit() {
    Layers network = Layers.input(List.of(3)).dense(4).sequence(4).recurrent(8).dense("head", 2);

    ProbeSignals.Expected expected = expected(network, 1, 2, 3);

    assertThat(expected.signals()).containsOnlyKeys("dense-1");
    assertThat(expected.limit().orElseThrow()).contains("what tanh makes of a channel");
  }

  @Test
  void stopBeforeGates() {
    Layers network = Layers.input(List.of(4)).sequence(2).lstm(8).dense("head", 2);

    ProbeSignals.Expected expected = expected(network, 1, -1, 3, 3);

    assertThat(expected.signals()).isEmpty();
    assertThat(expected.limit())
        .contains(
            "the theory does not follow the gates of lstm-1, which multiply what they are given");
  }

  /** The kernels of a layer share its signal, and nothing is said of gradients. */
  @Test
  void arePredictedWithoutGradients() {
    Layers network = Layers.input(List.of(2, 2)).recurrent(8).dense("head", 2);

    Prediction prediction = Prediction.of(arm(network), new Signal(0, 4));

    double first = 8 / 9.0;
    double last = 8 / 9.0 + 8 / 9.0 * TANH.second(first);
    assertThat(prediction.layers())
        .extracting(LayerPrediction::layer)
        .containsExactly("recurrent-1", "recurrent-1/recurrent", "head");
    assertThat(prediction.layers())
        .allMatch(layer -> layer.gradient().isEmpty())
        .extracting(layer -> layer.signal().orElseThrow())
        .satisfies(signals -> assertThat(signals.get(0)).isCloseTo(last, within(1e-9)))
        .satisfies(signals -> assertThat(signals.get(1)).isEqualTo(signals.get(0)));
    assertThat(prediction.limit().orElseThrow()).contains("gradients back through the steps");
  }

  private static ProbeSignals.Expected expected(Layers network, float... values) {
    int width = network.inputShape().stream().reduce(1, Math::multiplyExact);
    int count = values.length / width;
    var samples = new Samples(new Features.Reals(values, width), new int[count]);
    Study study = TinyStudy.of(1, 1, List.of(arm(network)));
    Study probed = study.with(
        study.schedule(),
        new CapturePlan(Set.of(Quantity.PRE_ACTIVATION), List.of(), count),
        study.arms());
    var data = new LoadedDataset(samples, samples, new TreeMap<>());
    return ProbeSignals.of(probed, data).orElseThrow().of(probed.arms().get(0));
  }

  private static Arm arm(Layers network) {
    return new Arm("arm", "arm", new Gaussian.Sampler(0, 1 / 3.0), network, TinyStudy.ADAM);
  }
}
