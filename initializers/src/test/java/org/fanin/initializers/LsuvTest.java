package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningLayer;
import org.fanin.initializers.running.UnfitLayerException;
import org.fanin.initializers.running.UnitMoments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LsuvTest {
  private static final Lsuv.Sampler LSUV = new Lsuv.Sampler(0.01, 10);
  private static final Kernel KERNEL = Kernel.dense("dense-1", 3, 2);

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyLayerIsWithinTheToleranceInAtMostTheTriesAllowed(Activation activation) {
    // Twenty layers of sigmoids leave differences between samples that floats don't hold.
    int depth = activation == Activation.SIGMOID ? 10 : 20;
    SmallNetwork network = new SmallNetwork(30, depth, activation, 1).fit(LSUV);
    assertThat(network.fitted).hasSize(depth).allSatisfy(moments -> {
      assertThat(moments.mean()).isCloseTo(0, within(0.01));
      assertThat(moments.deviation()).isCloseTo(1, within(0.01));
    });
    assertThat(network.passes).allSatisfy(passes -> assertThat(passes).isBetween(1, 10));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1, 255, 1e6})
  void inputsOfAnySizeTakeTwoPasses(double brightest) {
    SmallNetwork network = new SmallNetwork(30, 5, Activation.RELU, brightest).fit(LSUV);
    assertThat(network.fitted)
        .allSatisfy(moments -> assertThat(moments.deviation()).isCloseTo(1, within(0.01)));
    assertThat(network.passes).allSatisfy(passes -> assertThat(passes).isLessThanOrEqualTo(2));
  }

  @Test
  void weightsStayAMultipleOfAnOrthogonalMatrixAndAllBiasesAreEqual() {
    for (LayerState state : new SmallNetwork(30, 3, Activation.TANH, 1).fit(LSUV).states) {
      double length = product(state, 0, 0);
      for (int a = 0; a < 30; a++) {
        for (int b = 0; b <= a; b++) {
          assertThat(product(state, a, b)).isCloseTo(a == b ? length : 0, within(1e-5 * length));
        }
      }
      assertThat(state.biases()).containsOnly(state.biases()[0]);
    }
  }

  private static double product(LayerState state, int a, int b) {
    double sum = 0;
    for (int i = 0; i < 30; i++) {
      sum += (double) state.weights()[30 * i + a] * state.weights()[30 * i + b];
    }
    return sum;
  }

  @Test
  void whatIsWithinTheToleranceStaysAsDrawn() {
    LayerState drawn = drawn();
    LayerState state = LSUV.fit(answering(new double[] {0.1, -0.1}, new double[] {1, 1}), drawn);
    assertThat(state).isSameAs(drawn);
  }

  @Test
  void saysThatALayerIsDead() {
    assertThatThrownBy(() -> LSUV.fit(answering(new double[] {1, -3}, new double[2]), drawn()))
        .isInstanceOf(UnfitLayerException.class)
        .hasMessage("is dead: no unit tells one sample from another");
  }

  @Test
  void saysThatALayerIsNotFinite() {
    double[] infinite = {Double.POSITIVE_INFINITY, 0};
    assertThatThrownBy(() -> LSUV.fit(answering(infinite, new double[] {1, 1}), drawn()))
        .isInstanceOf(UnfitLayerException.class)
        .hasMessage("puts out values that are not finite");
  }

  @Test
  void saysWhatIsLeftAfterTheLastTry() {
    assertThatThrownBy(() -> LSUV.fit(answering(new double[] {5, 5}, new double[] {4, 4}), drawn()))
        .isInstanceOf(UnfitLayerException.class)
        .hasMessage("still has mean 5 and standard deviation 2 after 10 tries, tolerance 0.01");
  }

  private static LayerState drawn() {
    return LayerState.unbiased(KERNEL, LSUV.sample(KERNEL, new SplittableRandom(1)));
  }

  /** A layer that answers the same whatever its state. */
  private static RunningLayer answering(double[] means, double[] variances) {
    return new RunningLayer() {
      @Override
      public Kernel kernel() {
        return KERNEL;
      }

      @Override
      public UnitMoments preActivations(LayerState state) {
        return new UnitMoments(
            Arrays.copyOf(means, means.length), Arrays.copyOf(variances, variances.length));
      }
    };
  }

  @Test
  void refusesARecurrentKernel() {
    Kernel kernel = Kernel.recurrent("lstm-1/recurrent", 4, 5, 5);
    assertThatThrownBy(() -> LSUV.require(kernel))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("lsuv cannot fit the kernel lstm-1/recurrent of a recurrent layer, whose steps"
            + " enter each other: name laws for that layer by weights(...) and"
            + " recurrentWeights(...)");
    assertThatThrownBy(() -> new WithinLayer.Sampler(0).require(kernel))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("within-layer cannot fit the kernel lstm-1/recurrent");
  }
}
