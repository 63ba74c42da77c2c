package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.Window;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.junit.jupiter.api.Test;

class BiasLawTest {

  private static final int MANY = 1 << 20;
  private static final Kernel KERNEL = Kernel.dense("hidden", 100, 50).followedBy(Activation.TANH);

  @Test
  void biasesAreZeroUnlessALawSaysOtherwise() {
    BiasLaw law = new He.Sampler(Law.NORMAL).biases(KERNEL);
    assertThat(sample(law, 3)).containsExactly(0, 0, 0);
    assertThat(law.secondMoment()).isZero();
  }

  @Test
  void theEdgeOfChaosDrawsTheBiasesThatItReckonsWith() {
    BiasLaw law = new EdgeOfChaos.Sampler(0.05, Law.NORMAL).biases(KERNEL);
    assertThat(law.secondMoment()).isEqualTo(0.05);
  }

  @Test
  void aConstantIsEverywhere() {
    assertThat(sample(new BiasLaw.Constant(0.1), 3)).containsExactly(0.1f, 0.1f, 0.1f);
    assertThat(new BiasLaw.Constant(0.1).secondMoment()).isCloseTo(0.01, within(1e-15));
  }

  /** The bounds are 6 standard errors: a false alarm in 2.5e8 runs. */
  @Test
  void normalBiasesHaveMeanZeroAndTheirVariance() {
    double sum = 0;
    double squares = 0;
    for (float bias : sample(new BiasLaw.Normal(0.05), MANY)) {
      sum += bias;
      squares += (double) bias * bias;
    }
    assertThat(sum / MANY).isCloseTo(0, within(6 * Math.sqrt(0.05 / MANY)));
    assertThat(squares / MANY).isCloseTo(0.05, within(6 * 0.05 * Math.sqrt(2.0 / MANY)));
  }

  /** 7 standard errors and the bound of all: a false alarm in 1e11 runs. */
  @Test
  void uniformBiasesHaveMeanZeroAndTheirBound() {
    double sum = 0;
    double squares = 0;
    double largest = 0;
    for (float bias : sample(new BiasLaw.Uniform(0.3), MANY)) {
      sum += bias;
      squares += (double) bias * bias;
      largest = Math.max(largest, Math.abs(bias));
    }
    assertThat(new BiasLaw.Uniform(0.3).secondMoment()).isCloseTo(0.03, within(1e-15));
    assertThat(sum / MANY).isCloseTo(0, within(7 * Math.sqrt(0.03 / MANY)));
    assertThat(squares / MANY).isCloseTo(0.03, within(7 * 0.03 * Math.sqrt(0.8 / MANY)));
    assertThat(largest).isBetween(0.2999, (double) 0.3f);
    assertThat(sample(new BiasLaw.Uniform(0), 2)).containsExactly(0, 0);
  }

  /** PyTorch: {@code bound = 1 / math.sqrt(fan_in); init.uniform_(self.bias, -bound, bound)}. */
  @Test
  void torchDrawsBiasesAsItsWeights() {
    WeightInitializer torch = new TorchDefault.Sampler();
    assertThat(torch.biases(KERNEL)).isEqualTo(new BiasLaw.Uniform(0.1));
    assertThat(torch.biases(Kernel.convolution("conv", Window.of(3, 3), 4, 8)))
        .isEqualTo(new BiasLaw.Uniform(1.0 / 6));
    assertThat(torch.biases(KERNEL).secondMoment())
        .isCloseTo(torch.variance(KERNEL).orElseThrow(), within(1e-15));
  }

  @Test
  void onlyTheForgetGateIsOpen() {
    assertThat(sample(new BiasLaw.ForgetGate(1), 8)).containsExactly(0, 0, 1, 1, 0, 0, 0, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sample(new BiasLaw.ForgetGate(1), 6))
        .withMessage("the biases of an LSTM's 4 gates are a multiple of 4, but there are 6");
  }

  @Test
  void lawsKnowTheirMeans() {
    assertThat(BiasLaw.zero().mean()).isZero();
    assertThat(new BiasLaw.Constant(0.1).mean()).isEqualTo(0.1);
    assertThat(new BiasLaw.Normal(0.05).mean()).isZero();
    assertThat(new BiasLaw.Uniform(0.3).mean()).isZero();
    assertThat(new BiasLaw.ForgetGate(1).mean()).isEqualTo(0.25);
  }

  @Test
  void lawsSayWhatTheyAre() {
    assertThat(new BiasLaw.Constant(0.1).describe()).isEqualTo("constant 0.1");
    assertThat(new BiasLaw.Normal(0.05).describe()).isEqualTo("normal, mean 0, variance 0.05");
    assertThat(new BiasLaw.Uniform(0.3).describe()).isEqualTo("uniform from -0.3 to 0.3");
    assertThat(new BiasLaw.ForgetGate(1).describe()).isEqualTo("forget gate 1, others 0");
  }

  @Test
  void refusesWhatNoFloatHolds() {
    assertThatExceptionOfType(InvalidParameterException.class)
        .isThrownBy(() -> new BiasLaw.Normal(-1));
    assertThatExceptionOfType(InvalidParameterException.class)
        .isThrownBy(() -> new BiasLaw.Uniform(-1))
        .withMessage("bound must be a number from 0 to 1e30, but is -1.0");
    assertThatExceptionOfType(InvalidParameterException.class)
        .isThrownBy(() -> new BiasLaw.Constant(Double.NaN));
  }

  private static float[] sample(BiasLaw law, int size) {
    return law.sample(size, new SplittableRandom(5));
  }
}
