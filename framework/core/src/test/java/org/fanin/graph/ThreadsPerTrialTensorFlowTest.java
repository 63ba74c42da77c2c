package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.initializers.He;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Adam;
import org.fanin.plan.Seeds;
import org.junit.jupiter.api.Test;

/** Products large enough to be shared by several threads. */
class ThreadsPerTrialTensorFlowTest {

  private static final int INPUTS = 128;
  private static final int SAMPLES = 512;
  private static final Layers NETWORK =
      Layers.input(List.of(INPUTS)).dense(512).relu().dense(512).relu().dense("head", 10);

  @Test
  void severalThreadsGiveTheSameNumbersEveryTimeAndSideBySide() {
    try (DatasetTensors data = data()) {
      double alone = lossAfterTraining(data, 2);
      List<Double> sideBySide = IntStream.range(0, 3)
          .parallel()
          .mapToObj(i -> lossAfterTraining(data, 2))
          .toList();
      assertThat(sideBySide).containsOnly(alone);
    }
  }

  /** Sessions of one process have threads of their own, however many the first one has. */
  @Test
  void oneThreadGivesTheSameNumbersBesideSeveral() {
    try (DatasetTensors data = data()) {
      double alone = lossAfterTraining(data, 1);
      List<Double> beside = Stream.of(4, 1, 2, 1)
          .parallel()
          .map(threads -> lossAfterTraining(data, threads))
          .toList();
      assertThat(beside.get(1)).isEqualTo(alone);
      assertThat(beside.get(3)).isEqualTo(alone);
    }
  }

  private static double lossAfterTraining(DatasetTensors data, int threads) {
    var spec = new NetworkSpec(
        NETWORK,
        new Adam.Rule(0.001, 0.9, 0.999, 1e-7),
        Loss.SOFTMAX_CROSS_ENTROPY,
        128,
        false,
        InputScaling.UNIT,
        Device.CPU,
        threads,
        Map.of(),
        Optional.empty());
    try (var session = new NetworkSession(spec)) {
      var he = new He.Sampler(Law.TRUNCATED_NORMAL);
      var seeds = new Seeds(1, 1);
      session.start(NETWORK.kernels().stream()
          .map(kernel ->
              LayerState.unbiased(kernel, he.sample(kernel, seeds.weights(kernel.layer()))))
          .toList());
      for (int epoch = 0; epoch < 5; epoch++) {
        session.train(data.train(), IntStream.range(0, SAMPLES).toArray(), epoch * 4L);
      }
      return session.evaluate(data.test()).loss();
    }
  }

  private static DatasetTensors data() {
    var random = new Random(3);
    float[] rows = new float[SAMPLES * INPUTS];
    IntStream.range(0, rows.length).forEach(i -> rows[i] = (float) random.nextGaussian());
    int[] labels = IntStream.range(0, SAMPLES).map(i -> i % 10).toArray();
    var samples = new Samples(new Features.Reals(rows, INPUTS), labels);
    return DatasetTensors.of(new LoadedDataset(samples, samples, new TreeMap<>()));
  }
}
