package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.Window;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private static final Identity.Sampler TWICE = new Identity.Sampler(2);

  @Test
  void passesInputsToOutputs() {
    assertThat(sample(3, 3)).containsExactly(2, 0, 0, 0, 2, 0, 0, 0, 2);
    assertThat(sample(2, 3)).containsExactly(2, 0, 0, 0, 2, 0);
    assertThat(sample(3, 2)).containsExactly(2, 0, 0, 2, 0, 0);
  }

  @Test
  void statesNoVarianceWhereThereIsNoChance() {
    assertThat(TWICE.variance(Kernel.dense("hidden", 3, 3))).isEmpty();
    assertThat(TWICE.describe(Kernel.dense("hidden", 3, 3))).isEqualTo("identity, gain 2");
  }

  @Test
  void refusesAConvolution() {
    Kernel kernel = Kernel.convolution("conv", Window.of(3), 4, 4);
    assertThatThrownBy(() -> TWICE.sample(kernel, new SplittableRandom(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "identity needs a kernel of two axes, but that of conv has the shape [3, 4, 4]");
  }

  private static float[] sample(int inputs, int units) {
    return TWICE.sample(Kernel.dense("hidden", inputs, units), new SplittableRandom(1));
  }
}
