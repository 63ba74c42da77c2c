package org.fanin.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.junit.jupiter.api.Test;

class LayersTest {

  private static final Layers NETWORK =
      Layers.input(List.of(28, 28, 1)).dense(512).relu().dense(64).tanh().dense("head", 10);

  @Test
  void kernelsKnowTheirFansTheirPlaceAndWhatFollows() {
    assertThat(NETWORK.kernels())
        .containsExactly(
            Kernel.dense("dense-1", 784, 512).followedBy(Activation.RELU).at(1, 3),
            Kernel.dense("dense-2", 512, 64).followedBy(Activation.TANH).at(2, 3),
            Kernel.dense("head", 64, 10).at(3, 3));
  }

  @Test
  void everyMethodGivesANewDescription() {
    Layers shorter = Layers.input(List.of(4));
    Layers longer = shorter.dense(2);
    assertThat(shorter.layers()).isEmpty();
    assertThat(longer.layers()).hasSize(1);
  }

  @Test
  void outputWidthIsThatOfTheLastDenseLayer() {
    assertThat(NETWORK.outputWidth()).isEqualTo(10);
    assertThat(Layers.input(List.of(3, 5)).relu().outputWidth()).isEqualTo(15);
  }

  @Test
  void refusesTwoLayersOfOneName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NETWORK.dense("head", 10))
        .withMessage("two layers are named 'head'");
  }

  @Test
  void refusesALayerWithoutUnits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NETWORK.dense(0))
        .withMessage("units of layer 'dense-4' must be at least 1, but are 0");
  }
}
