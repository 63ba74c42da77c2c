package org.fanin.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.fanin.TinyStudy;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.initializers.AutoInit;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.theory.ActivationMoments;
import org.fanin.layers.Layers;
import org.fanin.layers.Sliding;
import org.fanin.results.folder.Quantity;
import org.fanin.study.Arm;
import org.fanin.study.CapturePlan;
import org.fanin.study.Study;
import org.junit.jupiter.api.Test;

class ProbeSignalsTest {

  private static final WeightInitializer THIRD = new Gaussian.Sampler(0, 1 / 3.0);

  /** Second moments: 4 of what is learned, 1 of the probe, 9 of what is tested behind it. */
  private static final LoadedDataset DATA = data(samples(2, 2, 2), samples(1, 1, 3));

  @Test
  void speakOfTheSamplesOfTheProbe() {
    ProbeSignals.Expected expected = expected(arm(THIRD, Layers::relu), 2, DATA);

    assertThat(expected.signals())
        .isEqualTo(new TreeMap<>(Map.of("dense-1", 0.222222, "head", 0.0493827)));
    assertThat(expected.limit()).isEmpty();
    assertThat(expected(arm(THIRD, Layers::relu), 9, DATA).signals().get("dense-1"))
        .isCloseTo(2 / 9.0 * 11 / 3, within(1e-5));
  }

  /** AutoInit makes the outputs' variance 1 for what is learned, four times as large as the probe. */
  @Test
  void tellLawsOfWhatIsLearned() {
    Arm auto = arm(new AutoInit.Sampler(1, Law.NORMAL), Layers::relu);

    assertThat(expected(auto, 2, DATA).signals()).containsEntry("dense-1", 0.25);
  }

  /** Each sample goes through tanh by itself. */
  @Test
  void areMeansOverSamplesOfDifferentSize() {
    Samples uneven = samples(0, 0.1f, 10);
    double mean = new ActivationMoments(Activation.TANH).second(200 / 9.0) / 3
        + new ActivationMoments(Activation.TANH).second(0.02 / 9) / 3;

    ProbeSignals.Expected expected = expected(arm(THIRD, Layers::tanh), 3, data(uneven, uneven));

    assertThat(expected.signals().get("head")).isCloseTo(4 * mean / 9, within(1e-5));
  }

  @Test
  void areUnknownBeyondTheTheory() {
    Samples huge = samples(Float.MAX_VALUE);
    for (LoadedDataset data : List.of(data(huge, samples(1)), data(samples(1), huge))) {
      assertThat(ProbeSignals.of(study(arm(THIRD, Layers::relu), 1), data)).isEmpty();
    }
  }

  /** A thousand layers under which the signal overflows, without a second look at any. */
  @Test
  void goAsFarAsTheSignal() {
    Layers deep = Layers.input(List.of(2)).repeat(1_000, block -> block.dense(4).relu());
    Arm wild = new Arm("wild", "wild", new Gaussian.Sampler(0, 3), deep, TinyStudy.ADAM);

    ProbeSignals.Expected expected = expected(wild, 2, DATA);

    assertThat(expected.signals()).hasSizeBetween(200, 300).containsEntry("dense-1", 18.0);
    assertThat(expected.limit().orElseThrow())
        .startsWith("the moments of relu cannot be integrated");
  }

  /** A kernel of one tap answers each pixel by itself, a dark one and one of two bright channels. */
  @Test
  void followEachPositionOfEachImage() {
    Samples images = images(0, 0, 3, 4, 0, 0, 0.1f, 0);
    Layers layers =
        Layers.input(List.of(1, 2, 2)).conv2d(8, 1).tanh().conv2d(8, 1).tanh();
    var tanh = new ActivationMoments(Activation.TANH);
    double[] seen = {0, 12.5, 0, 0.005};
    double first = DoubleStream.of(seen).map(q -> 2 / 9.0 * q).average().orElseThrow();
    double second = DoubleStream.of(seen)
        .map(q -> 8 / 9.0 * tanh.second(2 / 9.0 * q))
        .average()
        .orElseThrow();
    double head = DoubleStream.of(seen)
        .map(q -> 16 / 9.0 * tanh.second(8 / 9.0 * tanh.second(2 / 9.0 * q)))
        .average()
        .orElseThrow();

    ProbeSignals.Expected expected =
        expected(arm(THIRD, layers.dense("head", 2)), 2, data(images, images));

    assertThat(expected.limit()).isEmpty();
    assertThat(expected.signals().get("conv-1")).isCloseTo(first, within(1e-5 * first));
    assertThat(expected.signals().get("conv-2")).isCloseTo(second, within(1e-5 * second));
    assertThat(expected.signals().get("head")).isCloseTo(head, within(1e-5 * head));
  }

  /** What is proportional needs no more than means, and is the same number, tanh or not. */
  @Test
  void agreeWhereMeansSuffice() {
    Samples images = images(0, 0, 3, 4, 0, 0, 0.1f, 0);
    Layers relu = Layers.input(List.of(1, 2, 2)).conv2d(8, 3).relu().conv2d(8, 3);
    SortedMap<String, Double> means =
        expected(arm(THIRD, relu.dense("head", 2)), 2, data(images, images)).signals();

    SortedMap<String, Double> each = expected(
            arm(THIRD, relu.dense("head", 2).tanh().dense(2)), 2, data(images, images))
        .signals();

    assertThat(each).containsAllEntriesOf(means);
  }

  /** What a kernel makes of one channel among several is normal for that channel only. */
  @Test
  void stopWhereChannelsStayApart() {
    Samples images = images(0, 1, 0, 4);
    Layers apart = Layers.input(List.of(1, 2, 2)).depthwise(2, Sliding.of(3));
    Layers mixed = Layers.input(List.of(1, 2, 2)).conv2d(4, 3).tanh().depthwise(1, Sliding.of(3));

    ProbeSignals.Expected first =
        expected(arm(THIRD, apart.tanh().dense("head", 2)), 1, data(images, images));
    ProbeSignals.Expected second =
        expected(arm(THIRD, mixed.tanh().dense("head", 2)), 1, data(images, images));
    ProbeSignals.Expected proportional =
        expected(arm(THIRD, mixed.relu().dense("head", 2)), 1, data(images, images));

    assertThat(first.signals()).containsOnlyKeys("depthwise-1");
    assertThat(second.signals()).containsOnlyKeys("conv-1", "depthwise-1");
    assertThat(List.of(first, second))
        .extracting(of -> of.limit().orElseThrow())
        .allMatch(limit -> limit.startsWith("what tanh makes of a channel depends on how large the"
            + " few are that its kernel sums over"));
    assertThat(proportional.signals()).containsOnlyKeys("conv-1", "depthwise-1", "head");
  }

  @Test
  void followTheOnlyChannel() {
    Samples images = images(0, 1, 0, 4);
    Layers single = Layers.input(List.of(1, 4, 1)).depthwise(2, Sliding.of(3)).tanh();

    ProbeSignals.Expected expected =
        expected(arm(THIRD, single.dense("head", 2)), 1, data(images, images));

    assertThat(expected.limit()).isEmpty();
    assertThat(expected.signals()).containsOnlyKeys("depthwise-1", "head");
  }

  @Test
  void stopWherePositionsAreTooMany() {
    Layers deep =
        Layers.input(List.of(40, 40, 1)).repeat(700, block -> block.conv2d(1, 3).tanh());
    Samples images =
        new Samples(new Features.Pixels(new byte[1_000 * 40 * 40], 40 * 40), new int[1_000]);

    ProbeSignals.Expected expected = expected(arm(THIRD, deep), 1_000, data(images, images));

    assertThat(expected.signals()).containsOnlyKeys("conv-1");
    assertThat(expected.limit())
        .contains(
            "the probe has too many positions and steps to follow each of them: 1,120,000,000 over all"
                + " samples and layers, of at most 1,000,000,000");
  }

  @Test
  void areUnknownWhereAnActivationFails() {
    ActivationFunction broken = new ActivationFunction() {
      @Override
      public String label() {
        return "broken";
      }

      @Override
      public double value(double x) {
        throw new IllegalStateException("no");
      }

      @Override
      public double derivative(double x) {
        return 1;
      }
    };

    ProbeSignals.Expected expected =
        expected(arm(THIRD, layers -> layers.activation(broken)), 2, DATA);

    assertThat(expected.signals()).isEmpty();
    assertThat(expected.limit().orElseThrow())
        .isEqualTo("its computation fails: IllegalStateException: no");
  }

  private static ProbeSignals.Expected expected(Arm arm, int probe, LoadedDataset data) {
    return ProbeSignals.of(study(arm, probe), data).orElseThrow().of(arm);
  }

  private static Study study(Arm arm, int probe) {
    Study study = TinyStudy.of(1, 1, List.of(arm));
    return study.with(
        study.schedule(),
        new CapturePlan(Set.of(Quantity.PRE_ACTIVATION), List.of(), probe),
        study.arms());
  }

  private static LoadedDataset data(Samples train, Samples test) {
    return new LoadedDataset(train, test, new TreeMap<>());
  }

  /** Pairs of a value and its opposite. */
  private static Samples samples(float... values) {
    float[] pairs = new float[2 * values.length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = i % 2 == 0 ? values[i / 2] : -values[i / 2];
    }
    return new Samples(new Features.Reals(pairs, 2), new int[values.length]);
  }

  /** Of one row, two pixels and two channels. */
  private static Samples images(float... values) {
    return new Samples(new Features.Reals(values, 4), new int[values.length / 4]);
  }

  private static Arm arm(WeightInitializer law, UnaryOperator<Layers> activation) {
    return arm(law, activation.apply(Layers.input(List.of(2)).dense(4)).dense("head", 2));
  }

  private static Arm arm(WeightInitializer law, Layers network) {
    return new Arm("arm", "arm", law, network, TinyStudy.ADAM);
  }
}
