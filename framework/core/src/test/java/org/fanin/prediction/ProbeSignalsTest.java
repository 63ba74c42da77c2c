package org.fanin.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.fanin.InputScaling;
import org.fanin.TinyStudy;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.initializers.AutoInit;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.law.Law;
import org.fanin.layers.Layers;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;

class ProbeSignalsTest {

  private static final WeightInitializer THIRD = new Gaussian.Sampler(0, 1 / 3.0);

  /** Second moments: 4 of what is learned, 1 of the probe, 9 of what is tested behind it. */
  private static final LoadedDataset DATA =
      new LoadedDataset(samples(2, 2, 2), samples(1, 1, 3), new TreeMap<>());

  private static ProbeSignals signals(int probe) {
    return new ProbeSignals(
        InputSignal.of(DATA.train().features(), InputScaling.UNIT),
        InputSignal.of(DATA.test().features().first(probe), InputScaling.UNIT).second());
  }

  @Test
  void speakOfTheSamplesOfTheProbe() {
    assertThat(signals(2).of(arm(THIRD)))
        .containsExactly(OptionalDouble.of(0.222222), OptionalDouble.of(0.0493827));
    assertThat(signals(3).inputSecondMoment()).isEqualTo((1 + 1 + 9) / 3.0);
    assertThat(ProbeSignals.of(TinyStudy.of(1, 1), DATA).inputSecondMoment())
        .isEqualTo((1 + 1 + 9) / 3.0);
  }

  /** AutoInit makes the outputs' variance 1 for what is learned, four times as large as the probe. */
  @Test
  void tellLawsOfWhatIsLearned() {
    assertThat(signals(2).of(arm(new AutoInit.Sampler(1, Law.NORMAL))).get(0)).hasValue(0.25);
  }

  @Test
  void areEmptyBeyondTheTheory() {
    var huge = new ProbeSignals(signals(2).training(), 1e40);

    assertThat(huge.of(arm(THIRD))).containsExactly(OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static Samples samples(float... values) {
    float[] pairs = new float[2 * values.length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = i % 2 == 0 ? values[i / 2] : -values[i / 2];
    }
    return new Samples(new Features.Reals(pairs, 2), new int[values.length]);
  }

  private static Arm arm(WeightInitializer law) {
    Layers network = Layers.input(List.of(2)).dense(4).relu().dense("head", 2);
    return new Arm("arm", "arm", law, network, TinyStudy.ADAM);
  }
}
