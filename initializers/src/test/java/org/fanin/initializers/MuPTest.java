package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.Window;
import org.fanin.initializers.law.Law;
import org.junit.jupiter.api.Test;

class MuPTest {

  private static final MuP.Sampler MUP = new MuP.Sampler(64, 2, Law.NORMAL);
  private static final Kernel FIRST = Kernel.dense("first", 784, 512).at(1, 3);
  private static final Kernel HIDDEN = Kernel.dense("hidden", 512, 256).at(2, 3);
  private static final Kernel READOUT = Kernel.dense("readout", 256, 10).at(3, 3);

  @Test
  void variancesAreThoseOfTheTable() {
    assertThat(MUP.variance(FIRST)).hasValueCloseTo(2.0 / 784, within(1e-15));
    assertThat(MUP.variance(HIDDEN)).hasValueCloseTo(2.0 / 512, within(1e-15));
    assertThat(MUP.variance(READOUT)).hasValueCloseTo(2.0 * 64 / (256 * 256), within(1e-15));
  }

  @Test
  void learningRatesAreThoseOfTheTable() {
    assertThat(MUP.learningRates(FIRST, StepSize.PROPORTIONAL)).isEqualTo(new LearningRates(8, 8));
    assertThat(MUP.learningRates(FIRST, StepSize.NORMALIZED)).isEqualTo(new LearningRates(1, 1));
    assertThat(MUP.learningRates(HIDDEN, StepSize.PROPORTIONAL))
        .isEqualTo(new LearningRates(0.5, 4));
    assertThat(MUP.learningRates(HIDDEN, StepSize.NORMALIZED))
        .isEqualTo(new LearningRates(0.125, 1));
    assertThat(MUP.learningRates(READOUT, StepSize.PROPORTIONAL))
        .isEqualTo(new LearningRates(0.25, 1));
    assertThat(MUP.learningRates(READOUT, StepSize.NORMALIZED))
        .isEqualTo(new LearningRates(0.25, 1));
  }

  @Test
  void atTheBaseWidthNothingIsScaled() {
    Kernel hidden = Kernel.dense("hidden", 64, 64).at(2, 3);
    Kernel readout = Kernel.dense("readout", 64, 10).at(3, 3);
    for (StepSize steps : StepSize.values()) {
      assertThat(MUP.learningRates(hidden, steps)).isEqualTo(LearningRates.unscaled());
      assertThat(MUP.learningRates(readout, steps)).isEqualTo(LearningRates.unscaled());
    }
    assertThat(MUP.variance(readout)).hasValueCloseTo(2.0 / 64, within(1e-15));
  }

  @Test
  void theWidthOfAConvolutionIsItsChannels() {
    Kernel kernel = Kernel.convolution("hidden", Window.of(3, 3), 128, 32).at(2, 3);
    assertThat(MUP.variance(kernel)).hasValueCloseTo(2.0 / (9 * 128), within(1e-15));
    assertThat(MUP.learningRates(kernel, StepSize.NORMALIZED).weights()).isEqualTo(0.5);
  }

  @Test
  void refusesKernelsWithoutARule() {
    Kernel kernel = Kernel.embedding("words", 100, 64).at(2, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MUP.learningRates(kernel, StepSize.NORMALIZED))
        .withMessage(
            "mup needs a dense kernel, a convolution or a recurrent kernel, but that of words is"
                + " an embedding");
  }

  @Test
  void aRecurrentKernelIsAHiddenOneOfTheWidthOfAGate() {
    Kernel input = Kernel.recurrent("lstm", 4, 28, 128).at(1, 3);
    Kernel recurrent = Kernel.recurrent("lstm/recurrent", 4, 128, 128).at(2, 3);
    assertThat(MUP.variance(recurrent)).hasValueCloseTo(2.0 / 128, within(1e-15));
    assertThat(MUP.learningRates(input, StepSize.PROPORTIONAL)).isEqualTo(new LearningRates(2, 2));
    assertThat(MUP.learningRates(input, StepSize.NORMALIZED)).isEqualTo(new LearningRates(1, 1));
    assertThat(MUP.learningRates(recurrent, StepSize.PROPORTIONAL).weights()).isEqualTo(1);
    assertThat(MUP.learningRates(recurrent, StepSize.NORMALIZED).weights()).isEqualTo(0.5);
  }

  @Test
  void refusesARecurrentReadout() {
    Kernel last = Kernel.recurrent("gru-1/recurrent", 3, 10, 10).at(2, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MUP.variance(last))
        .withMessage("mup needs a readout that is not recurrent, but gru-1/recurrent is the"
            + " network's last kernel: put a dense layer behind it");
  }
}
