package org.fanin.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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
        .isEqualTo("its computation fails: java.lang.IllegalStateException: no");
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

  private static Arm arm(WeightInitializer law, UnaryOperator<Layers> activation) {
    Layers hidden = activation.apply(Layers.input(List.of(2)).dense(4));
    return new Arm("arm", "arm", law, hidden.dense("head", 2), TinyStudy.ADAM);
  }
}
