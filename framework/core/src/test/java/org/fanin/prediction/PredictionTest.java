package org.fanin.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.fanin.initializers.AutoInit;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.He;
import org.fanin.initializers.LeCun;
import org.fanin.initializers.Lsuv;
import org.fanin.initializers.Orthogonal;
import org.fanin.initializers.TorchDefault;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.Zeros;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Adam;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PredictionTest {
  // The means of a pixel and of its square.
  private static final Signal MNIST = new Signal(0.1307, 0.1120 - 0.1307 * 0.1307);
  private static final Law LAW = Law.NORMAL;

  static Stream<Arguments> laws() {
    return Stream.of(
        arguments(new He.Sampler(LAW), new double[] {.224, .224, .224, .224, .224}),
        arguments(
            new Glorot.Sampler(LAW), new double[] {.13551, .090337, .060225, .04015, .034724}),
        arguments(new LeCun.Sampler(LAW), new double[] {.112, .056, .028, .014, .007}),
        arguments(new Orthogonal.Sampler(1), new double[] {.112, .056, .028, .014, .007}),
        arguments(
            new Gaussian.Sampler(0, .01),
            new double[] {.00878, 2.25e-4, 2.88e-6, 1.84e-8, 5.9e-11}),
        arguments(
            new TorchDefault.Sampler(),
            // Of each second moment a sixth, and 1 / (3 fanIn) by the biases.
            new double[] {.0377585, .0069441, .0024595, .0030141, .0057107}),
        arguments(new Zeros.Sampler(), new double[] {0, 0, 0, 0, 0}));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void predictsTheSignalOfTheArticlesNetwork(WeightInitializer law, double[] expected) {
    Prediction prediction = Prediction.of(
        arm(
            law,
            input -> input
                .dense(512)
                .relu()
                .dense(256)
                .relu()
                .dense(128)
                .relu()
                .dense(64)
                .relu()
                .dense("head", 10)),
        MNIST);

    assertThat(prediction.limit()).isEmpty();
    assertThat(prediction.layers()).hasSize(5);
    for (int i = 0; i < 5; i++) {
      assertThat(prediction.layers().get(i).signal())
          .hasValueCloseTo(expected[i], within(3e-3 * expected[i]));
    }
  }

  @Test
  void predictsTheGradientBackward() {
    // He halves the gradient from 128 to 64 units, as its fan is the other one.
    Prediction prediction = Prediction.of(
        arm(
            new He.Sampler(LAW),
            input -> input.dense(128).relu().dense(64).relu().dense(10)),
        Signal.STANDARD);

    List<LayerPrediction> layers = prediction.layers();
    assertThat(layers.get(2).gradient()).hasValueCloseTo(1.0, within(1e-12));
    assertThat(layers.get(1).gradient()).hasValueCloseTo(10 * 2 / 64.0 / 2, within(1e-12));
    assertThat(layers.get(0).gradient())
        .hasValueCloseTo(10 * 2 / 64.0 / 2 * (64 * 2 / 128.0 / 2), within(1e-12));
    assertThat(layers.get(2).gradientNorm()).hasValueCloseTo(1.0, within(1e-12));
    // fanIn signal fanOut gradient, of the first kernel and of the last.
    double first = 784 * 1 * 128 * layers.get(0).gradient().orElseThrow();
    double last = 64 * 1 * 10;
    assertThat(layers.get(0).gradientNorm()).hasValueCloseTo(Math.sqrt(first / last), within(1e-9));
  }

  @Test
  void followsBranchesFactorsAndBiases() {
    UnaryOperator<Layers> network = input -> input
        .dense(8)
        .biases(new BiasLaw.Normal(0.25))
        .repeat(2, block -> block.residual(path -> path.relu().dense(8).scale()))
        .dense(10);

    // He doubles what the ReLU halved: every branch adds what entered it.
    assertThat(Prediction.of(arm(new He.Sampler(LAW), network), Signal.STANDARD).layers())
        .extracting(layer -> Math.rint(1e9 * layer.signal().orElseThrow()) / 1e9)
        .containsExactly(2.25, 2.25, 4.5, 18.0);
  }

  @Test
  void tellsLawsTheSignalThatTheyAskFor() {
    UnaryOperator<Layers> network =
        input -> input.dense(128).relu().dense(64).relu().dense(10);
    Prediction prediction = Prediction.of(arm(new AutoInit.Sampler(1, LAW), network), MNIST);
    assertThat(prediction.limit()).isEmpty();
    assertThat(prediction.layers())
        .extracting(layer -> Math.rint(1e9 * layer.signal().orElseThrow()) / 1e9)
        .containsExactly(1.0, 1.0, 1.0);
  }

  @Test
  void saysWhereAndWhyItCannotFollow() {
    assertLimit(
        new He.Sampler(LAW),
        input ->
            input.dense(8).relu().dense("fitted", 8, new Lsuv.Sampler(0.1, 10)).dense(10),
        1,
        "the weights of fitted have no variance in closed form");
    assertLimit(
        new Gaussian.Sampler(0.5, 0.1),
        input -> input.dense(8).relu().dense(10),
        0,
        "the weights of dense-1 have the mean 0.5, and the theory is one of mean 0");
    assertLimit(
        new Ramp(),
        input -> input.dense(8).relu().dense(10),
        0,
        "the weights of dense-1 have the mean 0.5, and the theory is one of mean 0");
    assertLimit(
        new He.Sampler(LAW),
        input -> input.dense(8).relu().relu().dense(10),
        1,
        "the theory follows relu behind weights only, where its input is normal");
    assertLimit(
        new He.Sampler(LAW),
        input -> input.dense(8).biases(new BiasLaw.Constant(0.1)).relu().dense(10),
        0,
        "the biases of dense-1 are constant 0.1, and the theory is one of mean 0");
    assertLimit(
        new He.Sampler(LAW),
        input -> input.dense(8).residual(path -> path.dense(8).relu()).dense(10),
        1,
        "a residual branch must end in weights, as only fresh ones make what it adds independent of"
            + " what it adds to");
  }

  /** A law whose weights depend on one another, with a mean of its own. */
  private record Ramp() implements WeightInitializer {

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      float[] weights = new float[kernel.size()];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (i + 0.5f) / weights.length;
      }
      return weights;
    }

    @Override
    public double mean(Kernel kernel) {
      return 0.5;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.of(1 / 12.0);
    }
  }

  private static void assertLimit(
      WeightInitializer law, UnaryOperator<Layers> network, int followed, String limit) {
    Prediction prediction = Prediction.of(arm(law, network), Signal.STANDARD);
    assertThat(prediction.limit()).hasValue(limit);
    assertThat(prediction.layers())
        .filteredOn(layer -> layer.signal().isPresent())
        .hasSize(followed);
    assertThat(prediction.layers())
        .extracting(LayerPrediction::gradient)
        .containsOnly(OptionalDouble.empty());
  }

  /** The share of taps that fall on an image of 28 x 28, and not on the zeros around it. */
  private static final double WITHIN = 82.0 * 82 / (84 * 84);

  /** The same of two windows: at the border, the second sees what the first saw little of. */
  private static final double TWICE_WITHIN = 242.0 * 242 / (252 * 252);

  private static double round(double value) {
    return Math.rint(1e9 * value) / 1e9;
  }

  @Test
  void followsConvolutionsButNoPools() {
    UnaryOperator<Layers> filters =
        input -> input.conv2d(16, 3).relu().conv2d(16, 3).relu();
    Prediction flat = Prediction.of(
        arm(new He.Sampler(LAW), input -> filters.apply(input).flatten().dense(10)),
        Signal.STANDARD);
    assertThat(flat.limit()).isEmpty();
    assertThat(flat.layers())
        .extracting(layer -> Math.rint(1e9 * layer.signal().orElseThrow()) / 1e9)
        .containsExactly(round(2 * WITHIN), round(2 * TWICE_WITHIN), round(2 * TWICE_WITHIN));
    assertThat(flat.layers())
        .extracting(LayerPrediction::gradientNorm)
        .doesNotContain(OptionalDouble.empty());
    Prediction pooled = Prediction.of(
        arm(
            new He.Sampler(LAW),
            input -> filters.apply(input).globalAveragePool().dense(10)),
        Signal.STANDARD);
    assertThat(pooled.limit())
        .hasValue(
            "the theory does not follow a mean over positions: it depends on how alike they are");
    assertThat(pooled.layers().get(1).signal()).isPresent();
    assertThat(pooled.layers().get(2).signal()).isEmpty();
  }

  private static Arm arm(WeightInitializer law, UnaryOperator<Layers> network) {
    return new Arm(
        "arm",
        "arm",
        law,
        network.apply(Layers.input(List.of(28, 28, 1))),
        new Adam.Rule(0.001, 0.9, 0.999, 1e-7));
  }
}
