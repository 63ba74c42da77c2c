package org.fanin.initializers.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.fanin.initializers.kernel.Kernel;
import org.junit.jupiter.api.Test;

class GradientQuotientTest {
  private static final LayerState STATE =
      new LayerState(new float[] {0.5f, -1, 2, 0.25f}, new float[] {1, -2});

  /** {@code L = sum a theta^2 / 2}: {@code H g = a g}, so every coordinate deviates by {@code a}. */
  @Test
  void isTheCurvatureOfAParabola() {
    for (double a : new double[] {-3, 1, 40}) {
      assertThat(quotient(theta -> a * theta)).isCloseTo(Math.abs(a), within(2e-3 * Math.abs(a)));
    }
  }

  @Test
  void isNothingWhereTheLossIsLinear() {
    assertThat(quotient(theta -> 0.7)).isCloseTo(0, within(1e-4));
  }

  /** {@code L = sum theta^4 / 12}: {@code g = theta^3 / 3}, {@code H g / g = theta^2}. */
  @Test
  void followsCurvatureThatChanges() {
    double expected = (0.25 + 1 + 4 + 0.0625 + 1 + 4) / 6;
    assertThat(quotient(theta -> theta * theta * theta / 3))
        .isCloseTo(expected, within(0.01 * expected));
  }

  @Test
  void isOneWithoutGradientAndInfiniteWhereItIsNotFinite() {
    assertThat(quotient(theta -> 0)).isEqualTo(1);
    assertThat(quotient(theta -> Double.NaN)).isInfinite();
    assertThat(quotient(theta -> theta > 1.9 ? 1 / 0.0 : 1)).isInfinite();
  }

  private static double quotient(DoubleUnaryOperator gradient) {
    RunningNetwork network = new RunningNetwork() {
      @Override
      public List<Kernel> kernels() {
        return List.of(Kernel.dense("dense-1", 2, 2));
      }

      @Override
      public List<LayerState> gradients(List<LayerState> states) {
        return states.stream()
            .map(state ->
                new LayerState(mapped(state.weights(), gradient), mapped(state.biases(), gradient)))
            .toList();
      }
    };
    return GradientQuotient.of(network, List.of(STATE));
  }

  private static float[] mapped(float[] values, DoubleUnaryOperator function) {
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (float) function.applyAsDouble(values[i]);
    }
    return result;
  }
}
