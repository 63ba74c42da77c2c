package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiracTest {

  private static final Dirac.Sampler DIRAC = new Dirac.Sampler();

  static Stream<Arguments> convolutions() {
    return Stream.of(Window.of(3), Window.of(3, 2), Window.of(3, 1, 2))
        .flatMap(window -> Stream.of(
            arguments(Kernel.convolution("conv", window, 3, 3), 1),
            arguments(Kernel.convolution("conv", window, 2, 5), 1),
            arguments(Kernel.convolution("conv", window, 5, 2), 1),
            arguments(Kernel.grouped("conv", window, 2, 4, 4), 2),
            arguments(Kernel.grouped("conv", window, 3, 6, 9), 3)));
  }

  @ParameterizedTest
  @MethodSource("convolutions")
  void passesEachChannelOn(Kernel kernel, int groups) {
    int axes = kernel.shape().size();
    int in = kernel.shape().get(axes - 2);
    int out = kernel.shape().get(axes - 1) / groups;
    int places = (int) Math.pow(CircularConvolution.POSITIONS, axes - 2);
    double[] input =
        new SplittableRandom(1).doubles((long) places * in * groups).toArray();
    float[] weights = DIRAC.sample(kernel, new SplittableRandom(1));
    double[] output = CircularConvolution.apply(kernel, weights, groups, input);
    for (int place = 0; place < places; place++) {
      for (int group = 0; group < groups; group++) {
        for (int channel = 0; channel < out; channel++) {
          double passed = channel < in ? input[(place * groups + group) * in + channel] : 0;
          assertThat(output[(place * groups + group) * out + channel]).isEqualTo(passed);
        }
      }
    }
  }

  /** As PyTorch's does unless it is told of groups: all groups but the first get nothing. */
  @Test
  void takesOtherGroupsThanTheLayersWhereToldSo() {
    Kernel kernel = Kernel.grouped("conv", Window.of(1), 2, 4, 4);
    assertThat(new Dirac.Sampler(OptionalInt.of(1)).sample(kernel, new SplittableRandom(1)))
        .containsExactly(1, 0, 0, 0, 0, 1, 0, 0);
  }

  @Test
  void passesDepthwiseChannelsToTheirFirstFilters() {
    Kernel kernel = Kernel.depthwise("conv", Window.of(3), 2, 2);
    assertThat(DIRAC.sample(kernel, new SplittableRandom(1)))
        .containsExactly(0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0);
  }

  @Test
  void isTheIdentityWithoutAWindow() {
    Kernel kernel = Kernel.dense("head", 2, 3);
    assertThat(DIRAC.sample(kernel, new SplittableRandom(1))).containsExactly(1, 0, 0, 0, 1, 0);
    assertThat(DIRAC.variance(kernel)).isEmpty();
  }

  @Test
  void refusesWhatHasNoIdentity() {
    Dirac.Sampler dirac = new Dirac.Sampler(OptionalInt.of(3));
    assertThatThrownBy(
            () -> dirac.sample(Kernel.recurrent("lstm", 4, 8, 8), new SplittableRandom(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dirac needs a dense kernel, a convolution, a grouped convolution, a depthwise"
            + " convolution or a separable kernel, but that of lstm is a recurrent kernel");
    assertThatThrownBy(() ->
            dirac.sample(Kernel.convolution("conv", Window.of(3), 4, 8), new SplittableRandom(1)))
        .hasMessage("groups of dirac must divide the 8 output channels of conv, but is 3");
    assertThatThrownBy(() -> dirac.require(Kernel.convolution("conv", Window.of(3), 4, 8)))
        .hasMessage("groups of dirac must divide the 8 output channels of conv, but is 3");
  }
}
