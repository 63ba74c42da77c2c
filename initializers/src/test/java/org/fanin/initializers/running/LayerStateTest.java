package org.fanin.initializers.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayerStateTest {

  /** Kernels, their units, and for each weight in row-major order the unit that it feeds. */
  static Stream<Arguments> kernels() {
    Window pair = Window.of(2);
    return Stream.of(
        Arguments.of(Kernel.dense("dense", 2, 3), 3, new int[] {0, 1, 2, 0, 1, 2}),
        Arguments.of(
            Kernel.convolution("convolution", pair, 2, 2), 2, new int[] {0, 1, 0, 1, 0, 1, 0, 1}),
        // Channel c times multiplier m is unit m + c * multiplier, as TensorFlow orders them.
        Arguments.of(
            Kernel.depthwise("depthwise", pair, 2, 2), 4, new int[] {0, 1, 2, 3, 0, 1, 2, 3}),
        // Outputs before inputs.
        Arguments.of(Kernel.transposed("transposed", pair, 2, 3), 3, new int[] {
          0, 0, 1, 1, 2, 2, 0, 0, 1, 1, 2, 2
        }),
        Arguments.of(Kernel.recurrent("gates", 2, 1, 2), 4, new int[] {0, 1, 2, 3}),
        Arguments.of(Kernel.intoHeads("query", 2, 2, 2), 4, new int[] {0, 1, 2, 3, 0, 1, 2, 3}),
        Arguments.of(
            Kernel.outOfHeads("output", 2, 2, 3), 3, new int[] {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2
            }));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void everyWeightTakesTheFactorOfTheUnitThatItFeeds(Kernel kernel, int units, int[] unitOf) {
    float[] ones = new float[kernel.size()];
    Arrays.fill(ones, 1);
    double[] factors = new double[units];
    double[] shifts = new double[units];
    for (int j = 0; j < units; j++) {
      factors[j] = j + 2;
      shifts[j] = -j;
    }
    LayerState mapped = LayerState.unbiased(kernel, ones).mapped(kernel, factors, shifts);
    assertThat(mapped.weights()).hasSize(unitOf.length);
    for (int i = 0; i < unitOf.length; i++) {
      assertThat(mapped.weights()[i]).isEqualTo(unitOf[i] + 2);
    }
    for (int j = 0; j < units; j++) {
      assertThat(mapped.biases()[j]).isEqualTo(-j);
    }
  }

  @Test
  void oneFactorAndOneShiftServeAllUnits() {
    Kernel kernel = Kernel.dense("dense", 1, 2);
    var state = new LayerState(new float[] {1, -2}, new float[] {4, 6});
    LayerState mapped = state.mapped(kernel, 0.5, 1);
    assertThat(mapped.weights()).containsExactly(0.5f, -1);
    assertThat(mapped.biases()).containsExactly(3, 4);
  }

  @Test
  void refusesWeightsThatAreNotThoseOfItsUnits() {
    assertThatThrownBy(() -> new LayerState(new float[5], new float[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("5 weights are not those of 2 units, which have equally many");
  }

  @Test
  void withoutBiasesThereIsNothingToShift() {
    Kernel kernel = Kernel.recurrent("lstm-1/recurrent", 4, 1, 1);
    LayerState state = LayerState.withoutBiases(new float[4]);
    assertThat(state.biases()).isEmpty();
    assertThatThrownBy(() -> state.mapped(kernel, 2, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the kernel lstm-1/recurrent has no biases that could shift its pre-activations");
  }
}
