package org.fanin.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.He;
import org.fanin.initializers.Identity;
import org.fanin.initializers.Ones;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Branch;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.fanin.optimizers.Sgd;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;

class RecurrentLayersTest {

  private static final Layers ROWS = Layers.input(List.of(28, 28, 1)).sequence(28);

  @Test
  void aRecurrentLayerHasTwoKernelsAndItsBiasesOnce() {
    Layers network = ROWS.lstm(10).allSteps().gru(20).allSteps().recurrent(30).dense(4);
    assertThat(network.kernels())
        .containsExactly(
            Kernel.recurrent("lstm-1", 4, 28, 10).at(1, 7),
            Kernel.recurrent("lstm-1/recurrent", 4, 10, 10).at(2, 7),
            Kernel.recurrent("gru-1", 3, 10, 20).at(3, 7),
            Kernel.recurrent("gru-1/recurrent", 3, 20, 20).at(4, 7),
            Kernel.recurrent("recurrent-1", 1, 20, 30)
                .followedBy(Activation.TANH)
                .at(5, 7),
            Kernel.recurrent("recurrent-1/recurrent", 1, 30, 30)
                .followedBy(Activation.TANH)
                .at(6, 7),
            Kernel.dense("dense-1", 30, 4).at(7, 7));
    assertThat(network.parameters())
        .extracting(Parameter::name, Parameter::shape)
        .startsWith(
            tuple("lstm-1/kernel", List.of(28, 40)),
            tuple("lstm-1/bias", List.of(40)),
            tuple("lstm-1/recurrent-kernel", List.of(10, 40)));
    assertThat(network.parameters()).hasSize(11);
  }

  @Test
  void thePreActivationHoldsAllGatesAndTheOutputTheUnits() {
    Layers network = ROWS.lstm(10).allSteps().gru(20).dense(4);
    assertThat(network.weighted())
        .extracting(Parameter.Weights::preActivationShape)
        .containsExactly(List.of(28, 40), List.of(60), List.of(4));
    assertThat(network.weighted())
        .extracting(Parameter.Weights::outputShape)
        .containsExactly(List.of(28, 10), List.of(20), List.of(4));
    assertThat(network.steps()).isEqualTo(28);
    assertThat(Layers.input(List.of(3)).dense(2).steps()).isZero();
  }

  @Test
  void aSequenceTakesTheValuesInTheirOrder() {
    Layers image = Layers.input(List.of(4, 6, 2));
    assertThat(image.sequence(4).outputShape()).isEqualTo(List.of(4, 12));
    assertThat(image.sequence(48).outputShape()).isEqualTo(List.of(48, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> image.sequence(5))
        .withMessage("sequence(5) must divide the 48 values of a sample of shape [4, 6, 2] into"
            + " equal steps");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> image.sequence(0))
        .withMessage("the steps of a sequence must be at least 1, but are 0");
  }

  @Test
  void everyKernelMayHaveALawOfItsOwn() {
    var identity = new Identity.Sampler(1);
    var ones = new Ones.Sampler();
    Layers network = ROWS.lstm(5)
        .recurrentWeights(identity)
        .weights(ones)
        .biases(new BiasLaw.ForgetGate(1))
        .dense(2);
    var he = new He.Sampler(Law.NORMAL);
    var arm = new Arm("he", "he", he, network, new Sgd.Rule(0.1, 0));
    assertThat(network.weights()).extracting(arm::lawOf).containsExactly(ones, identity, he);
    assertThat(network.weighted().get(0).biases().map(arm::lawOf))
        .contains(new BiasLaw.ForgetGate(1));
    assertThat(arm.learningRates())
        .containsOnlyKeys(
            "lstm-1/kernel",
            "lstm-1/bias",
            "lstm-1/recurrent-kernel",
            "dense-1/kernel",
            "dense-1/bias");
  }

  @Test
  void theKernelsOfALayerShareItsPlaceInABranch() {
    Layers network = Layers.input(List.of(5, 3))
        .residual(path -> path.lstm(4).allSteps().gru(3).allSteps())
        .dense(2);
    assertThat(network.kernels().subList(0, 4))
        .extracting(kernel -> kernel.branch().orElseThrow())
        .containsExactly(
            new Branch(1, 1, 1, 2),
            new Branch(1, 1, 1, 2),
            new Branch(1, 1, 2, 2),
            new Branch(1, 1, 2, 2));
  }

  @Test
  void passesAreSmallerWhereManyStepsAreHeld() {
    assertThat(ROWS.lstm(100).rows()).isEqualTo(1_000);
    // 2^27 / (784 steps, 100 units, 17 numbers a unit)
    assertThat(Layers.input(List.of(784, 1)).lstm(100).rows()).isEqualTo(100);
    assertThat(Layers.input(List.of(100_000)).dense(1_000).rows()).isEqualTo(1_000);
  }

  @Test
  void sumsAreTakenInPassesThroughRecurrentLayersOnly() {
    assertThat(ROWS.lstm(100).rowsOf(10_000)).isEqualTo(1_000);
    assertThat(ROWS.lstm(100).rowsOf(100)).isEqualTo(1_000);
    assertThat(ROWS.dense(100).rowsOf(10_000)).isEqualTo(10_000);
    assertThat(ROWS.dense(100).rowsOf(0)).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoSequence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Layers.input(List.of(10)).lstm(5))
        .withMessage(
            "layer 'lstm-1' needs a sequence of shape (steps, features), but gets the shape"
                + " [10]; sequence(steps) before it makes one, and allSteps() behind a recurrent layer"
                + " puts out all of its steps");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Layers.input(List.of(28, 28, 1)).gru(5))
        .withMessageContaining("layer 'gru-1' needs a sequence")
        .withMessageContaining("but gets the shape [28, 28, 1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROWS.lstm(5).lstm(5))
        .withMessageContaining("layer 'lstm-2' needs a sequence")
        .withMessageContaining("but gets the shape [5]");
  }

  @Test
  void refusesTooManyStepsAndTooFewUnits() {
    assertThat(Layers.input(List.of(1_000, 1)).recurrent(1).outputWidth()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Layers.input(List.of(1_001, 1)).recurrent(1))
        .withMessage("layer 'recurrent-1' can go through at most 1000 steps, but gets 1001;"
            + " sequence(steps) before it makes fewer, of more features each");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROWS.gru(0))
        .withMessage("units of layer 'gru-1' must be at least 1, but are 0");
  }

  @Test
  void refusesASecondActivation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROWS.recurrent(5).relu())
        .withMessage("layer 'recurrent-1' applies tanh at every step, and no other activation may"
            + " follow it: name the one that you want in recurrent(units, activation)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROWS.lstm(5).allSteps().tanh())
        .withMessage("layer 'lstm-1' bends what its gates are given at every step, and no other"
            + " activation may follow it: put a dense layer between");
  }

  @Test
  void refusesMethodsOfRecurrentLayersElsewhere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROWS.dense(5).recurrentWeights(new Ones.Sampler()))
        .withMessage("recurrentWeights(...) follows a recurrent layer, made by recurrent, lstm or"
            + " gru, but the last layer is 'dense-1'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Layers.input(List.of(4)).allSteps())
        .withMessage("allSteps(...) follows a recurrent layer, made by recurrent, lstm or gru, but"
            + " the last layer is the input");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROWS.gru(4).biases(new BiasLaw.ForgetGate(1)))
        .withMessage("the biases of a forget gate belong to an lstm layer, but are given to layer"
            + " 'gru-1', which has no such gate");
  }

  @Test
  void refusesALayerNamedAsARecurrentKernel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROWS.gru(4).dense("gru-1/recurrent", 4))
        .withMessage("two layers are named 'gru-1/recurrent'");
  }
}
