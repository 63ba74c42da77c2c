package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZerOTest {
  private static final ZerO.Sampler ZERO = new ZerO.Sampler();

  @ParameterizedTest
  @CsvSource({"4, 4", "5, 3"})
  void isTheIdentityWhereOutputsAreNoMore(int inputs, int outputs) {
    Kernel kernel = Kernel.dense("hidden", inputs, outputs);
    assertThat(ZERO.sample(kernel, new SplittableRandom(1)))
        .isEqualTo(new Identity.Sampler(1).sample(kernel, new SplittableRandom(1)));
  }

  @Test
  void isAHadamardMatrixAsSylvesterBuildsIt() {
    float[] weights = sample(2, 4);
    assertThat(weights).containsExactly(0.5f, 0.5f, 0.5f, 0.5f, 0.5f, -0.5f, 0.5f, -0.5f);
    // H(2n) = [[H, H], [H, -H]], divided by sqrt(2).
    float[] small = sample(7, 8);
    float[] large = sample(15, 16);
    for (int i = 0; i < 15; i++) {
      for (int j = 0; j < 16; j++) {
        if (i % 8 < 7) {
          double quarter = small[i % 8 * 8 + j % 8] / Math.sqrt(2);
          double expected = i >= 8 && j >= 8 ? -quarter : quarter;
          assertThat((double) large[i * 16 + j]).isCloseTo(expected, within(1e-7));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"784, 1024", "3, 4", "100, 128"})
  void keepsLengthsWhereOutputsAreAPowerOfTwo(int inputs, int outputs) {
    float[] weights = sample(inputs, outputs);
    double[] input = new SplittableRandom(1).doubles(inputs, -1, 1).toArray();
    double in = 0;
    double out = 0;
    for (int j = 0; j < outputs; j++) {
      double sum = 0;
      for (int i = 0; i < inputs; i++) {
        sum += weights[i * outputs + j] * input[i];
      }
      out += sum * sum;
    }
    for (double x : input) {
      in += x * x;
    }
    assertThat(out / in).isCloseTo(1, within(1e-6));
  }

  @Test
  void standsAtTheMiddleTapOfAConvolution() {
    Kernel kernel = Kernel.convolution("conv", Window.of(3), 1, 2);
    float half = (float) Math.sqrt(0.5);
    assertThat(ZERO.sample(kernel, new SplittableRandom(1)))
        .containsExactly(0, 0, half, half, 0, 0);
    assertThat(ZERO.variance(kernel)).isEmpty();
  }

  @Test
  void refusesGroups() {
    Kernel kernel = Kernel.grouped("conv", Window.of(3), 2, 4, 4);
    assertThatThrownBy(() -> ZERO.sample(kernel, new SplittableRandom(1)))
        .hasMessage(
            "zero-hadamard needs a dense kernel, a convolution or a separable kernel, but that"
                + " of conv is a grouped convolution");
  }

  private static float[] sample(int inputs, int outputs) {
    return ZERO.sample(Kernel.dense("hidden", inputs, outputs), new SplittableRandom(1));
  }
}
