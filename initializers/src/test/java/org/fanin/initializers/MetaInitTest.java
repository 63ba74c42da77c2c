package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.GradientQuotient;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningNetwork;
import org.fanin.initializers.running.UnfitNetworkException;
import org.junit.jupiter.api.Test;

class MetaInitTest {
  private static final MetaInit.Sampler META = new MetaInit.Sampler(1, 40);
  private static final List<Integer> ALL = List.of(0, 1, 2);

  /** {@code L = (w1 w2 w3 - 1)^2 / 2}, in which each weight is a kernel. */
  private static final RunningNetwork CHAIN = network(states -> {
    double product = weight(states, 0) * weight(states, 1) * weight(states, 2);
    return IntStream.range(0, 3)
        .mapToObj(i -> state((product - 1) * product / weight(states, i)))
        .toList();
  });

  @Test
  void lowersTheQuotientOfAnExplodingChain() {
    List<LayerState> drawn = List.of(state(4), state(5), state(-6));
    List<LayerState> tuned = META.tune(CHAIN, drawn, ALL);
    double before = GradientQuotient.of(CHAIN, drawn);
    assertThat(before).isGreaterThan(100);
    assertThat(GradientQuotient.of(CHAIN, tuned)).isLessThan(before / 100);
  }

  @Test
  void keepsTheSignsOfWhatWasDrawnAndLayersOfOtherLaws() {
    List<LayerState> drawn = List.of(state(4), state(5), state(-6));
    List<LayerState> tuned = META.tune(CHAIN, drawn, List.of(0, 2));
    assertThat(tuned.get(0).weights()[0]).isPositive().isNotEqualTo(4);
    assertThat(tuned.get(1)).isSameAs(drawn.get(1));
    assertThat(tuned.get(2).weights()[0]).isNegative();
    assertThat(drawn.get(0).weights()).containsExactly(4);
  }

  @Test
  void theSameAgain() {
    List<LayerState> drawn = List.of(state(4), state(5), state(-6));
    assertThat(META.tune(CHAIN, drawn, ALL).get(1).weights())
        .isEqualTo(META.tune(CHAIN, drawn, ALL).get(1).weights());
  }

  @Test
  void givesUpWhereNoGradientIsFinite() {
    RunningNetwork broken =
        network(states -> states.stream().map(state -> state(Double.NaN)).toList());
    assertThatThrownBy(() -> META.tune(broken, List.of(state(1), state(1), state(1)), ALL))
        .isInstanceOf(UnfitNetworkException.class)
        .hasMessage("found no norms of the kernels for which all gradients are finite");
  }

  private static LayerState state(double weight) {
    return new LayerState(new float[] {(float) weight}, new float[1]);
  }

  private static double weight(List<LayerState> states, int layer) {
    return states.get(layer).weights()[0];
  }

  private static RunningNetwork network(UnaryOperator<List<LayerState>> gradients) {
    return new RunningNetwork() {
      @Override
      public List<Kernel> kernels() {
        return List.of(Kernel.dense("a", 1, 1), Kernel.dense("b", 1, 1), Kernel.dense("c", 1, 1));
      }

      @Override
      public List<LayerState> gradients(List<LayerState> states) {
        return gradients.apply(states);
      }
    };
  }
}
