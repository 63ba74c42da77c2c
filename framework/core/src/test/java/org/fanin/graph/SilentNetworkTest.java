package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Layers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SilentNetworkTest {

  private static final Layers IMAGES = Layers.input(List.of(4, 4, 1));
  private static final Layers RELU = IMAGES.dense(5).relu().dense(4).relu().dense(3);
  private static final Layers TANH = IMAGES.dense(5).tanh().dense(4).tanh().dense(3);

  @Test
  void behindReluTheHeadMayHaveAnyWeights() {
    assertThat(isSilent(RELU, zeros(RELU))).isTrue();
    assertThat(isSilent(RELU, with(zeros(RELU), 2, weight(12, 3)))).isTrue();
  }

  @Test
  void aSlopeAtZeroReachesWhatStandsBehindAHeadWithWeights() {
    assertThat(isSilent(TANH, zeros(TANH))).isTrue();
    assertThat(isSilent(TANH, with(zeros(TANH), 2, weight(12, 3)))).isFalse();
  }

  @Test
  void oneWeightBeforeTheHeadMayMove() {
    assertThat(isSilent(RELU, with(zeros(RELU), 0, weight(80, 5)))).isFalse();
    assertThat(isSilent(RELU, with(zeros(RELU), 1, weight(20, 4)))).isFalse();
  }

  @Test
  void biasesReachTheHead() {
    var biased = new LayerState(new float[20], new float[] {0, 0, 1, 0});
    assertThat(isSilent(RELU, with(zeros(RELU), 1, biased))).isFalse();
    biased = new LayerState(new float[80], new float[] {0, 0, 1, 0, 0});
    assertThat(isSilent(RELU, with(zeros(RELU), 0, biased))).isFalse();
  }

  @Test
  void minusZeroIsNotZero() {
    var negative = new LayerState(new float[20], new float[] {0, 0, -0f, 0});
    assertThat(isSilent(RELU, with(zeros(RELU), 1, negative))).isFalse();
  }

  @Test
  void theHeadIsWhatFollowsTheLastKernelButOne() {
    SilentNetwork silent = SilentNetwork.of(
            IMAGES.conv2d(2, 3).relu().maxPool(2).flatten().dense("out", 3).sigmoid())
        .orElseThrow();
    assertThat(silent.head()).isEqualTo(Layers.input(List.of(8)).dense("out", 3).sigmoid());
    assertThat(silent.before()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGMOID", "SOFTPLUS"})
  void whatIsNotZeroAtZeroIsNotSilent(Activation activation) {
    assertThat(SilentNetwork.of(IMAGES.dense(5).activation(activation).dense(3)))
        .isEmpty();
  }

  @Test
  void aFunctionOfOthersIsNotTold() {
    assertThat(SilentNetwork.of(IMAGES.dense(5).activation(new Zero()).dense(3)))
        .isEmpty();
  }

  @Test
  void aLayerAloneHasNothingBeforeIt() {
    assertThat(SilentNetwork.of(IMAGES.dense(3))).isEmpty();
    assertThat(SilentNetwork.of(IMAGES)).isEmpty();
  }

  @Test
  void onlyPlainStacksAreTold() {
    Layers shifted = IMAGES.dense(5).relu().shift().dense(3);
    Layers twice = IMAGES.dense(5).relu().activation(Activation.SIGMOID).dense(3);
    Layers residual = IMAGES.dense(5).residual(branch -> branch.dense(5).relu()).dense(3);
    Layers recurrent = IMAGES.dense(5).relu().sequence(5).lstm(4).dense(3);
    assertThat(List.of(shifted, twice, residual, recurrent))
        .allSatisfy(network -> assertThat(SilentNetwork.of(network)).isEmpty());
  }

  private static boolean isSilent(Layers network, List<LayerState> states) {
    return SilentNetwork.of(network).orElseThrow().isSilent(states);
  }

  private static List<LayerState> zeros(Layers network) {
    return network.kernels().stream()
        .map(kernel -> LayerState.unbiased(kernel, new float[kernel.size()]))
        .toList();
  }

  private static List<LayerState> with(List<LayerState> states, int number, LayerState other) {
    var changed = new ArrayList<>(states);
    changed.set(number, other);
    return changed;
  }

  /** One weight that is not zero, and no bias. */
  private static LayerState weight(int size, int units) {
    float[] weights = new float[size];
    weights[size - 1] = 1e-30f;
    return new LayerState(weights, new float[units]);
  }

  /** Zero everywhere, as far as anybody knows. */
  private record Zero() implements ActivationFunction {
    @Override
    public String label() {
      return "zero";
    }

    @Override
    public double value(double x) {
      return 0;
    }

    @Override
    public double derivative(double x) {
      return 0;
    }
  }
}
