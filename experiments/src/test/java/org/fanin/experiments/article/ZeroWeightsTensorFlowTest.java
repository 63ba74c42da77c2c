package org.fanin.experiments.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.arrow.memory.util.MemoryUtil;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.data.DataFolder;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Mnist;
import org.fanin.experiments.FirstDigits;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.Device;
import org.fanin.graph.NetworkSession;
import org.fanin.graph.NetworkSpec;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Adam;
import org.fanin.results.arrow.NativeValues;
import org.fanin.results.folder.Quantity;
import org.junit.jupiter.api.Test;

/** A network whose kernels are zero: all units of a layer are one, and none of them moves. */
class ZeroWeightsTensorFlowTest {

  private static final Layers NETWORK =
      Layers.input(List.of(28, 28, 1)).dense(64).relu().dense(32).relu().dense("head", 10);

  @Test
  void startsAtLnTenAndNoKernelEverMoves() {
    LoadedDataset digits = new FirstDigits(new Mnist(new DataFolder(Optional.empty()))).load();
    var spec = new NetworkSpec(
        NETWORK,
        new Adam.Rule(0.001, 0.9, 0.999, 1e-7),
        Loss.SOFTMAX_CROSS_ENTROPY,
        32,
        true,
        InputScaling.UNIT,
        Device.CPU);
    try (var tensors = DatasetTensors.of(digits);
        var session = new NetworkSession(spec)) {
      session.start(NETWORK.kernels().stream()
          .map(kernel -> LayerState.unbiased(kernel, new float[kernel.size()]))
          .toList());
      assertThat(session.evaluate(tensors.test()).loss()).isCloseTo(Math.log(10), within(1e-6));
      long steps = 0;
      for (int epoch = 0; epoch < 10; epoch++) {
        steps += session
            .train(tensors.train(), IntStream.range(0, 1_000).toArray(), steps)
            .count();
      }
      assertThat(session.evaluate(tensors.test()).loss()).isLessThan(Math.log(10) - 1e-4);
      session.capture(
          tensors.test(),
          List.of(Quantity.WEIGHT),
          0,
          1,
          kernels -> assertThat(kernels).hasSize(3).allMatch(ZeroWeightsTensorFlowTest::isZero));
    }
  }

  private static boolean isZero(NativeValues values) {
    for (long i = 0; i < values.byteLength(); i += Float.BYTES) {
      if (Float.intBitsToFloat(MemoryUtil.getInt(values.address() + i)) != 0) {
        return false;
      }
    }
    return true;
  }
}
