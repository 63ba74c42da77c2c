package org.fanin.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Supplier;
import org.fanin.TinyStudy;
import org.fanin.initializers.AutoInit;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.DeltaOrthogonal;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Lsuv;
import org.fanin.initializers.SignalDependentInitializer;
import org.fanin.initializers.SkipInit;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.theory.ActivationMoments;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.Layers;
import org.fanin.layers.Sliding;
import org.fanin.study.Arm;
import org.fanin.study.StudyFaultsException;
import org.junit.jupiter.api.Test;

class ReceivingLawsTest {

  private static final Signal INPUT = new Signal(3, 0.25);
  private static final AutoInit.Sampler AUTO = new AutoInit.Sampler(1, Law.NORMAL);
  private static final WeightInitializer GAUSSIAN = new Gaussian.Sampler(0, 0.2);
  private static final WeightInitializer DELTA = new DeltaOrthogonal.Sampler(1);
  private static final Layers INPUTS = Layers.input(List.of(100));

  @Test
  void everyLayerFitsTheSignalThatTheOneBeforePutsOut() {
    Arm arm = arm(AUTO, INPUTS.dense(50).relu().dense(40).tanh().dense("head", 10));
    double tanh = new ActivationMoments(Activation.TANH).second(1);
    assertThat(variance(arm, "dense-1")).isCloseTo(1 / (100 * 9.25), within(1e-12));
    assertThat(variance(arm, "dense-2")).isCloseTo(2.0 / 50, within(1e-10));
    assertThat(variance(arm, "head")).isCloseTo(1 / (40 * tanh), within(1e-10));
  }

  @Test
  void otherLawsStayAndTheirSignalIsFollowed() {
    Arm arm = arm(AUTO, INPUTS.dense("own", 50, GAUSSIAN).relu().dense("head", 10));
    assertThat(ReceivingLaws.of(arm, () -> INPUT).get(0)).isSameAs(GAUSSIAN);
    double behindRelu = 100 * 0.04 * 9.25 / 2;
    assertThat(variance(arm, "head")).isCloseTo(1 / (50 * behindRelu), within(1e-10));
  }

  @Test
  void biasesBelongToTheSignal() {
    Arm constant = arm(AUTO, INPUTS.dense(50).biases(new BiasLaw.Constant(2)).dense("head", 10));
    assertThat(variance(constant, "head")).isCloseTo(1 / (50 * (1 + 4.0)), within(1e-12));
    Arm normal = arm(AUTO, INPUTS.dense(50).biases(new BiasLaw.Normal(2)).dense("head", 10));
    assertThat(variance(normal, "head")).isCloseTo(1 / (50 * (1 + 2.0)), within(1e-12));
    Arm uniform = arm(AUTO, INPUTS.dense(50).biases(new BiasLaw.Uniform(3)).dense("head", 10));
    assertThat(variance(uniform, "head")).isCloseTo(1 / (50 * (1 + 3.0)), within(1e-12));
  }

  @Test
  void branchesAddTheirSignal() {
    Layers network = INPUTS
        .dense(50)
        .relu()
        .residual(path -> path.dense("branch", 50).scale())
        .dense("head", 10);
    // Behind ReLU 1/2; the branch brings it back to 1 and adds it, its factor being 1 at first.
    assertThat(variance(arm(AUTO, network), "head")).isCloseTo(1 / (50 * 1.5), within(1e-10));
  }

  @Test
  void zerosAroundAnImageMakeTheSignalSmaller() {
    Layers image = Layers.input(List.of(4, 4, 3));
    // Along an axis of 4 pixels 2 of 4 windows of 3 taps lose one: 10 of 12 taps are left.
    double share = 10 / 12.0 * (10 / 12.0);
    Arm fitted = arm(AUTO, image.conv2d(8, 3).relu().flatten().dense("head", 10));
    assertThat(variance(fitted, "conv-1")).isCloseTo(1 / (27 * share * 9.25), within(1e-12));
    assertThat(variance(fitted, "head")).isCloseTo(2 / 128.0, within(1e-10));
    Arm within = arm(AUTO, image.conv2d(8, Sliding.of(3).valid()));
    assertThat(variance(within, "conv-1")).isCloseTo(1 / (27 * 9.25), within(1e-12));
  }

  @Test
  void zerosAroundAnImageBelongToTheSignalBehindOtherLaws() {
    Layers image = Layers.input(List.of(4, 4, 3));
    Layers own = image.conv2d(8, 3).weights(GAUSSIAN).flatten().dense("head", 10);
    double behind = 27 * (100 / 144.0) * 0.04 * 9.25;
    assertThat(variance(arm(AUTO, own), "head")).isCloseTo(1 / (128 * behind), within(1e-12));
    Layers delta = image.conv2d(8, 3).weights(DELTA).flatten().dense("head", 10);
    // The middle tap meets no zeros: gain 1 from 3 channels to 8.
    double middle = 3 / 8.0 * 9.25;
    assertThat(variance(arm(AUTO, delta), "head")).isCloseTo(1 / (128 * middle), within(1e-12));
  }

  @Test
  void theInputIsNotAskedForWhereNoLawNeedsIt() {
    Supplier<Signal> never = () -> {
      throw new AssertionError("nobody needs it");
    };
    assertThat(ReceivingLaws.of(arm(GAUSSIAN, INPUTS.dense(10)), never)).containsExactly(GAUSSIAN);
  }

  @Test
  void namesTheLayerBehindWhichTheSignalIsNotKnown() {
    Layers network = INPUTS.dense("own", 50, new Lsuv.Sampler(0.1, 10)).relu().dense("head", 10);
    assertThatThrownBy(() -> ReceivingLaws.of(arm(AUTO, network), () -> INPUT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the law of layer 'head' needs the signal that enters, which is not known:"
            + " the law of layer 'own' has no variance in closed form");
  }

  @Test
  void followsNoWeightsOfAnotherMeanThanZero() {
    WeightInitializer shifted = new Gaussian.Sampler(0.1, 0.05);
    Layers network = INPUTS.dense("own", 50, shifted).relu().dense("head", 10);
    assertThatThrownBy(() -> ReceivingLaws.of(arm(AUTO, network), () -> INPUT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the law of layer 'head' needs the signal that enters, which is not known:"
            + " the weights of layer 'own' have the mean 0.1, and the theory is one of mean 0");
  }

  @Test
  void aStudyWithLawsThatAreNotToldIsAtFault() {
    Layers rows = INPUTS.sequence(10).recurrent(8).dense("head", 10);
    Layers own = INPUTS.dense("own", 50, new Lsuv.Sampler(0.1, 10)).relu().dense("head", 10);
    List<Arm> arms = List.of(arm(GAUSSIAN, rows), arm(AUTO, rows), arm(AUTO, own));

    assertThatThrownBy(() -> ReceivingLaws.check(TinyStudy.of(1, 1, arms)))
        .isInstanceOf(StudyFaultsException.class)
        .hasMessageContainingAll(
            "There are 2 faults:",
            "1. tiny-study: arm arm cannot be drawn: the law of layer 'recurrent-1' needs the signal"
                + " that enters, which is not known: theory has no one signal for the recurrent layer"
                + " 'recurrent-1'",
            "2. tiny-study: arm arm cannot be drawn: the law of layer 'head' needs",
            "; weights(law) behind a layer gives it another law");
  }

  @Test
  void whatALawOfOthersDoesWhenToldIsNoFaultOfTheStudy() {
    SignalDependentInitializer breaking = signal -> {
      throw new IllegalArgumentException("it is Monday");
    };
    Arm arm = arm(breaking, INPUTS.dense(50).relu().dense("head", 10));

    assertThatNoException().isThrownBy(() -> ReceivingLaws.check(TinyStudy.of(1, 1, List.of(arm))));
  }

  @Test
  void aLawOfBranchesSetsTheFactorsThatEndThemAlone() {
    WeightInitializer silent = new SkipInit.Sampler(0, Law.NORMAL);
    Layers network =
        INPUTS.dense(50).scale().residual(path -> path.dense(50).scale()).dense("head", 10, AUTO);
    Signal first = INPUT.weighted(100, 2.0 / 100, 0);
    assertThat(variance(arm(silent, network), "head"))
        .isCloseTo(1 / (50 * first.second()), within(1e-12));
  }

  private static Arm arm(WeightInitializer law, Layers network) {
    return new Arm("arm", "arm", law, network, TinyStudy.ADAM);
  }

  private static double variance(Arm arm, String layer) {
    List<Kernel> kernels = arm.network().kernels();
    int index = kernels.stream().map(Kernel::layer).toList().indexOf(layer);
    return ReceivingLaws.of(arm, () -> INPUT)
        .get(index)
        .variance(kernels.get(index))
        .getAsDouble();
  }
}
