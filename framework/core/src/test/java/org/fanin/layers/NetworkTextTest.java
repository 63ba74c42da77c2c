package org.fanin.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTextTest {

  @Test
  void saysWhatTheKernelsDoNot() {
    Layers network = Layers.input(List.of(28, 28, 1))
        .conv2d(8, Sliding.of(3).strided(2))
        .relu()
        .conv2d(8, Sliding.of(3).dilated(2).valid(), 4)
        .maxPool(2)
        .residual(path -> path.conv2d(8, 3).tanh().scale())
        .flatten()
        .dense("head", 10);

    assertThat(NetworkText.of(network))
        .hasValue(
            "28 x 28 x 1, conv-1 by 2, relu, conv-2 of taps 2 apart within the image in 4"
                + " groups, max pool 2 x 2 by 2 within the image, x + (conv-3, tanh, scale-1), flat, head");
  }

  @Test
  void saysHowASequenceIsRead() {
    Layers network =
        Layers.input(List.of(28, 28, 1)).sequence(28).gru(3).allSteps().lstm(4).dense(10);

    assertThat(NetworkText.of(network))
        .hasValue("28 x 28 x 1, in 28 steps, gru-1 at every step, lstm-1, dense-1");
  }

  @Test
  void ofManyLayersTheFirstAndTheLastAreNamed() {
    Layers network = Layers.input(List.of(8, 8, 1))
        .repeat(25, part -> part.conv2d(2, 3).relu())
        .globalAveragePool()
        .dense(10);

    assertThat(NetworkText.of(network).orElseThrow())
        .startsWith("8 x 8 x 1, conv-1, relu,")
        .contains("conv-15, relu, ... 12 more ..., conv-22, relu")
        .endsWith("conv-25, relu, mean over positions, dense-1");
  }

  @Test
  void hasNothingToAddToADenseNetwork() {
    assertThat(NetworkText.of(
            Layers.input(List.of(28, 28, 1)).flatten().dense(5).relu().dense(2)))
        .isEmpty();
  }
}
