package org.fanin.initializers.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.fanin.initializers.activation.Activation.RELU;
import static org.fanin.initializers.activation.Activation.TANH;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.He;
import org.fanin.initializers.LeCun;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.theory.Stage.Activate;
import org.fanin.initializers.theory.Stage.Residual;
import org.fanin.initializers.theory.Stage.Scale;
import org.fanin.initializers.theory.Stage.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PropagationTest {
  private static final int[] MNIST = {784, 512, 256, 128, 64, 10};

  static Stream<Arguments> laws() {
    return Stream.of(
        arguments(new He.Sampler(Law.UNIFORM), new double[] {.224, .224, .224, .224, .224}),
        arguments(
            new Glorot.Sampler(Law.NORMAL),
            new double[] {.13551, .090337, .060225, .04015, .034724}),
        arguments(
            new LeCun.Sampler(Law.TRUNCATED_NORMAL), new double[] {.112, .056, .028, .014, .007}),
        arguments(
            new Gaussian.Sampler(0, .05),
            new double[] {.21952, .14049, .044958, .0071932, .00057546}),
        arguments(
            new Gaussian.Sampler(0, 1), new double[] {87.8, 2.248e4, 2.877e6, 1.8415e8, 5.893e9}));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void predictsTheSecondMomentsOfTheMnistNetwork(WeightInitializer law, double[] expected) {
    List<Stage> stages = new ArrayList<>();
    for (int layer = 1; layer < MNIST.length; layer++) {
      Kernel kernel = Kernel.dense("dense-" + layer, MNIST[layer - 1], MNIST[layer]);
      stages.add(weights(kernel.fanIn(), kernel.fanOut(), law.variance(kernel).orElseThrow()));
      stages.add(new Activate(RELU));
    }
    Propagation network = Propagation.of(stages, 0.1120);
    for (int layer = 1; layer < MNIST.length; layer++) {
      double known = expected[layer - 1];
      assertThat(network.signal().get(2 * layer - 1)).isCloseTo(known, within(3e-4 * known));
    }
  }

  @Test
  void followsTheMapsOfTheMeanField() {
    MeanField field = new MeanField(TANH, 1.5, 0.05);
    List<Stage> stages = new ArrayList<>(List.of(new Weights(50, 100, 1.0 / 50, 0)));
    for (int layer = 0; layer < 3; layer++) {
      stages.add(new Activate(TANH));
      stages.add(new Weights(100, 100, 1.5 / 100, 0.05));
    }
    Propagation network = Propagation.of(stages, 0.7);
    double q = 0.7;
    double gradient = 1;
    for (int layer = 0; layer < 3; layer++) {
      assertThat(network.signal().get(2 * layer + 1)).isCloseTo(q, within(1e-12));
      gradient *= field.chi(q);
      q = field.secondMoment(q);
    }
    assertThat(network.signal().get(7)).isCloseTo(q, within(1e-12));
    assertThat(network.gradient().get(7)).isEqualTo(1);
    assertThat(network.gradient().get(1)).isCloseTo(gradient, within(1e-12));
    assertThat(network.gradient().get(0)).isCloseTo(2 * gradient, within(1e-12));
  }

  @Test
  void heKeepsTheGradientOfANetworkOfOneWidth() {
    List<Stage> stages = new ArrayList<>();
    for (int layer = 0; layer < 20; layer++) {
      stages.add(weights(64, 64, 2.0 / 64));
      stages.add(new Activate(RELU));
    }
    Propagation network = Propagation.of(stages, 1);
    for (int stage = 0; stage <= 40; stage += 2) {
      assertThat(network.signal().get(stage)).isCloseTo(1, within(1e-10));
      assertThat(network.gradient().get(stage)).isCloseTo(1, within(1e-10));
    }
    Weights first = (Weights) stages.get(0);
    assertThat(first.squaredGradientNorm(
            network.signal().get(0), network.gradient().get(1)))
        .isCloseTo(64 * 64 / 2.0, within(1e-8));
  }

  @Test
  void residualsAdd() {
    Residual block = new Residual(
        List.of(weights(64, 64, 2.0 / 64), new Activate(RELU), weights(64, 64, 2.0 / 64)));
    Propagation network = Propagation.of(List.of(block, block, block), 0.5);
    assertThat(network.signal()).hasSize(4);
    assertThat(network.signal().get(3)).isCloseTo(0.5 * 3 * 3 * 3, within(1e-10));
    assertThat(network.gradient().get(0)).isCloseTo(3 * 3 * 3, within(1e-10));
    // Of the second block's branch: 1.5 enters, and two blocks' worth of 3 have not come down yet.
    assertThat(network.passages()).hasSize(6);
    Propagation.Passage inner = network.passages().get(2);
    assertThat(inner.entering()).isCloseTo(1.5, within(1e-10));
    assertThat(inner.signal()).isCloseTo(3, within(1e-10));
    assertThat(inner.gradient()).isCloseTo(3 * 2 * 0.5, within(1e-10));
    assertThat(inner.squaredGradientNorm()).isCloseTo(64 * 1.5 * 64 * 3, within(1e-6));
  }

  /** By a program of its own, in exact arithmetic: a border of zeros weighs less the deeper it is. */
  @ParameterizedTest
  @CsvSource({"7, 20, 0.12395187993658596", "14, 50, 0.18896542651725598"})
  void followsEveryPositionOfAConvolution(int size, int depth, double share) {
    var axis = new Axis(size, size, 3, 1, 1, 1);
    var taps = new Taps(axis, axis);
    double fan = 16 * taps.within() / (size * size);
    List<Stage> stages = new ArrayList<>();
    for (int layer = 0; layer < depth; layer++) {
      stages.add(new Weights(fan, fan, 16.0 * size * size, 2 / (9.0 * 16), 0, Optional.of(taps)));
      stages.add(new Activate(RELU));
    }
    Propagation network = Propagation.of(stages, 1);
    double first = network.passages().get(0).signal();
    double last = network.passages().get(depth - 1).signal();
    assertThat(last / first).isCloseTo(share, within(1e-10));
    // The window is its own mirror image, and so the gradient comes down as the signal went up.
    assertThat(network.gradient().get(0)).isCloseTo(share * taps.share(), within(1e-10));
    assertThat(((Weights) stages.get(0)).wholeFanIn()).isCloseTo(9 * 16, within(1e-10));
  }

  @Test
  void layersThatDrawZerosPutOutNothing() {
    Propagation network =
        Propagation.of(List.of(weights(8, 8, 0), new Activate(RELU), weights(8, 8, 2.0 / 8)), 1);
    assertThat(network.signal()).containsExactly(1.0, 0.0, 0.0, 0.0);
    List<Stage> fading = new ArrayList<>();
    for (int layer = 0; layer < 300; layer++) {
      fading.add(weights(8, 8, 1.0 / 8));
      fading.add(new Activate(RELU));
    }
    double last = Propagation.of(fading, 1).signal().get(600);
    assertThat(last).isCloseTo(Math.scalb(1.0, -300), within(1e-9 * Math.scalb(1.0, -300)));
  }

  @Test
  void factorsCountSquared() {
    Residual skipped = new Residual(List.of(weights(64, 64, 2.0 / 64), new Scale(0)));
    Residual halved = new Residual(List.of(weights(64, 64, 2.0 / 64), new Scale(0.5)));
    Propagation network = Propagation.of(List.of(weights(64, 64, 1.0 / 64), skipped, halved), 1);
    assertThat(network.signal()).containsExactly(1.0, 1.0, 1.0, 1.5);
    assertThat(network.gradient()).containsExactly(1.5, 1.5, 1.5, 1.0);
    assertThat(network.passages().get(1).gradient()).isZero();
    assertThat(network.passages().get(2).gradient()).isEqualTo(0.25);
  }

  @Test
  void refusesWhatItCannotFollow() {
    String message = "the theory follows relu behind weights only, where its input is normal";
    Stage relu = new Activate(RELU);
    Stage dense = weights(8, 8, 0.1);
    for (List<Stage> stages : List.<List<Stage>>of(
        List.of(relu),
        List.of(dense, relu, relu),
        List.of(dense, relu, new Residual(List.of(dense)), relu),
        List.of(new Residual(List.of(relu, dense))))) {
      assertThatThrownBy(() -> Propagation.of(stages, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }
    assertThatThrownBy(() -> new Residual(List.of(dense, relu)))
        .hasMessageStartingWith("a residual branch must end in weights, but is [Weights[fanIn=8.0");
    assertThatThrownBy(() -> new Weights(8, 0, 1, 0))
        .hasMessage("fanOut must be a number above 0, up to 1e30, but is 0.0");
  }

  private static Weights weights(int fanIn, int fanOut, double variance) {
    return new Weights(fanIn, fanOut, variance, 0);
  }
}
