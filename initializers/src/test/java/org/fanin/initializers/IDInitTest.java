package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.Window;
import org.junit.jupiter.api.Test;

class IDInitTest {
  private static final IDInit.Sampler IDENTITIES = new IDInit.Sampler(2);

  @Test
  void givesEveryOutputAnInput() {
    assertThat(sample(2, 5)).containsExactly(2, 0, 2, 0, 2, 0, 2, 0, 2, 0);
    assertThat(sample(2, 2)).containsExactly(2, 0, 0, 2);
    assertThat(sample(3, 2)).containsExactly(2, 0, 0, 2, 0, 0);
    assertThat(IDENTITIES.variance(Kernel.dense("hidden", 2, 5))).isEmpty();
  }

  @Test
  void refusesAConvolution() {
    Kernel kernel = Kernel.convolution("conv", Window.of(3), 4, 4);
    assertThatThrownBy(() -> IDENTITIES.sample(kernel, new SplittableRandom(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("idinit needs a dense kernel, but that of conv is a convolution");
  }

  private static float[] sample(int inputs, int outputs) {
    return IDENTITIES.sample(Kernel.dense("hidden", inputs, outputs), new SplittableRandom(1));
  }
}
