package org.fanin.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.Ones;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Branch;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.Window;
import org.junit.jupiter.api.Test;

class LayersTest {

  private static final Layers NETWORK =
      Layers.input(List.of(28, 28, 1)).dense(512).relu().dense(64).tanh().dense("head", 10);

  @Test
  void kernelsKnowTheirFansTheirPlaceAndWhatFollows() {
    assertThat(NETWORK.kernels())
        .containsExactly(
            Kernel.dense("dense-1", 784, 512).followedBy(Activation.RELU).at(1, 3),
            Kernel.dense("dense-2", 512, 64).followedBy(Activation.TANH).at(2, 3),
            Kernel.dense("head", 64, 10).at(3, 3));
  }

  @Test
  void everyMethodGivesANewDescription() {
    Layers shorter = Layers.input(List.of(4));
    Layers longer = shorter.dense(2);
    assertThat(shorter.layers()).isEmpty();
    assertThat(longer.layers()).hasSize(1);
  }

  @Test
  void outputWidthIsThatOfTheLastDenseLayer() {
    assertThat(NETWORK.outputWidth()).isEqualTo(10);
    assertThat(Layers.input(List.of(3, 5)).relu().outputWidth()).isEqualTo(15);
  }

  @Test
  void refusesTwoLayersOfOneName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NETWORK.dense("head", 10))
        .withMessage("two layers are named 'head'");
  }

  @Test
  void refusesALayerWithoutUnits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NETWORK.dense(0))
        .withMessage("units of layer 'dense-4' must be at least 1, but are 0");
  }

  @Test
  void kernelsKnowTheirResidualBranch() {
    Layers network = Layers.input(List.of(4))
        .dense(8)
        .repeat(
            3,
            block ->
                block.residual(path -> path.dense(6).shift().relu().dense(8).scale()))
        .dense("head", 2);
    List<Kernel> kernels = network.kernels();
    assertThat(kernels)
        .extracting(Kernel::layer)
        .containsExactly(
            "dense-1", "dense-2", "dense-3", "dense-4", "dense-5", "dense-6", "dense-7", "head");
    assertThat(kernels.get(0).branch()).isEmpty();
    assertThat(kernels.get(3).branch()).contains(new Branch(2, 3, 1, 2));
    assertThat(kernels.get(4).branch()).contains(new Branch(2, 3, 2, 2));
    assertThat(kernels.get(3).activation()).isEqualTo(Activation.RELU);
    assertThat(kernels.get(4).activation()).isEqualTo(Activation.LINEAR);
    assertThat(kernels.get(4).position()).isEqualTo(5);
    assertThat(network.parameters())
        .extracting(Parameter::name)
        .contains("dense-2/kernel", "dense-2/bias", "shift-1/value", "scale-3/value");
  }

  @Test
  void onlyTheLastNumbersOfABranchEndIt() {
    Layers network = Layers.input(List.of(4))
        .dense(4)
        .scale()
        .residual(path -> path.scale().dense(4).scale().shift())
        .scale();
    assertThat(network.numbers())
        .extracting(Parameter.Single::endsBranch)
        .containsExactly(false, false, true, true, false);
    assertThat(network.hasBranchFactor()).isTrue();
    assertThat(Layers.input(List.of(4)).dense(4).scale().hasBranchFactor()).isFalse();
  }

  @Test
  void aNestedBranchCountsItsOwnKernels() {
    Layers network = Layers.input(List.of(4))
        .residual(outer -> outer.dense(4).residual(inner -> inner.dense(4)).dense(4));
    assertThat(network.kernels())
        .extracting(kernel -> kernel.branch().orElseThrow())
        .containsExactly(new Branch(1, 2, 1, 2), new Branch(2, 2, 1, 1), new Branch(1, 2, 2, 2));
  }

  @Test
  void refusesABranchOfAnotherShape() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NETWORK.residual(path -> path.dense(8).relu()))
        .withMessage("a residual branch must put out the shape that enters, as both are added, but"
            + " makes [8] of [10]");
  }

  @Test
  void refusesABranchThatAddsNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NETWORK.residual(path -> path))
        .withMessage("a residual branch must have at least one layer");
  }

  @Test
  void refusesABranchThatForgetsWhatItIsGiven() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NETWORK.residual(path -> Layers.input(List.of(10)).dense(10)))
        .withMessage("a residual branch must add its layers to the ones that it is given");
  }

  @Test
  void aLayerMayNameItsLaws() {
    Layers network = Layers.input(List.of(4))
        .dense(8)
        .weights(new Ones.Sampler())
        .biases(new BiasLaw.Constant(0.1))
        .relu();
    assertThat(network.weights().get(0).layer().laws())
        .isEqualTo(LayerLaws.ofArm()
            .withWeights(new Ones.Sampler())
            .withBiases(new BiasLaw.Constant(0.1)));
  }

  @Test
  void refusesLawsWithoutALayer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NETWORK.relu().biases(new BiasLaw.Constant(0.1)))
        .withMessage("laws follow the layer whose weights and biases they draw");
  }

  @Test
  void convolutionsKnowTheirFansAndShapes() {
    Layers network = Layers.input(List.of(28, 28, 1))
        .conv2d(32, 3)
        .relu()
        .conv2d(16, Sliding.of(3).strided(2), 4)
        .maxPool(2)
        .depthwise(2, Sliding.of(3).dilated(2).valid())
        .globalAveragePool()
        .dense(10);
    assertThat(network.weights())
        .extracting(Parameter.Weights::outputShape)
        .containsExactly(List.of(28, 28, 32), List.of(14, 14, 16), List.of(3, 3, 32), List.of(10));
    assertThat(network.kernels())
        .containsExactly(
            Kernel.convolution("conv-1", Window.of(3, 3), 1, 32)
                .followedBy(Activation.RELU)
                .at(1, 4),
            Kernel.grouped("conv-2", Window.of(3, 3).strided(2, 2), 4, 32, 16).at(2, 4),
            Kernel.depthwise("depthwise-1", Window.of(3, 3), 16, 2).at(3, 4),
            Kernel.dense("dense-1", 32, 10).at(4, 4));
  }

  @Test
  void refusesConvolutionsOfWhatIsNoImage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NETWORK.conv2d(8, 3))
        .withMessage("layer 'conv-1' needs images of shape (height, width, channels), but gets the"
            + " shape [10]");
  }

  @Test
  void refusesAWindowLargerThanItsImage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Layers.input(List.of(4, 4, 1)).conv2d(8, Sliding.of(5).valid()))
        .withMessage(
            "the window of layer 'conv-1' reaches over 5 positions, but its image has only 4");
  }

  @Test
  void refusesGroupsThatDoNotDivide() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Layers.input(List.of(4, 4, 3)).conv2d(8, Sliding.of(3), 2))
        .withMessage("groups of conv-1 must divide its 3 inputs and 8 outputs, but are 2");
  }

  /** As code that is not checked for null may do. */
  @Test
  @SuppressWarnings("NullAway")
  void saysWhichMethodIsGivenNull() {
    Layers input = Layers.input(List.of(4)).dense(4);
    for (var call : Map.<String, Runnable>of(
            "activation", () -> input.activation(null),
            "weights", () -> input.weights(null),
            "biases", () -> input.biases(null),
            "residual", () -> input.residual(null),
            "dense", () -> input.dense(null, 4))
        .entrySet()) {
      assertThatThrownBy(call.getValue()::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(call.getKey() + "(...) is given null");
    }
  }
}
