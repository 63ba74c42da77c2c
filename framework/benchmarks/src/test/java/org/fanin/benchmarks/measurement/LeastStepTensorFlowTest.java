package org.fanin.benchmarks.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fanin.initializers.kernel.Kernel;
import org.junit.jupiter.api.Test;

/** The reference study's step: five layers, fourteen products. */
class LeastStepTensorFlowTest {

  private static final double WEIGHTS = 784 * 512 + 512 * 256 + 256 * 128 + 128 * 64 + 64 * 10;
  private static final double BIASES = 512 + 256 + 128 + 64 + 10;

  @Test
  void countsWhatAStepComputesAndMoves() {
    List<Kernel> kernels = ReferenceNetwork.LAYERS.kernels();
    try (var least = new LeastStep(kernels, kernels, 32)) {
      least.multiply();
      least.update();
      assertThat(least.operations()).isEqualTo(2 * 32 * (3 * WEIGHTS - 784 * 512));
      assertThat(least.adamBytes()).isEqualTo(7 * 4 * (WEIGHTS + BIASES));
    }
  }
}
