package org.fanin.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.fanin.TinyStudy;
import org.fanin.advice.NetworkFacts.Structure;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.Lsuv;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.Zeros;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.fanin.initializers.theory.MeanField;
import org.fanin.initializers.theory.Phase;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.Layers;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdvisorTest {

  @Test
  void forecastsWhatTheMapsOfTheMeanFieldSay() {
    MeanField glorot = new MeanField(Activation.TANH, 1, 0);
    double q = 1;
    double gradient = 1;
    for (int layer = 1; layer < 50; layer++) {
      gradient *= glorot.chi(q);
      q = glorot.secondMoment(q);
    }
    Forecast forecast = forecast(advice(Activation.TANH, 50, 0), "@Glorot");
    assertThat(forecast.signal()).hasValueCloseTo(q, within(1e-9));
    assertThat(forecast.gradient()).hasValueCloseTo(gradient, within(1e-9));
    assertThat(forecast.phase()).hasValue(Phase.CRITICAL);
    assertThat(forecast.depthScale()).hasValue(Double.POSITIVE_INFINITY);
  }

  /** The depth scales of tanh with biases of variance 0.05: 3.63 layers at weight variance 1. */
  @Test
  void knowsTheDepthScale() {
    Forecast forecast = forecast(advice(Activation.TANH, 30, 0.05), "@Glorot");
    assertThat(forecast.phase()).hasValue(Phase.ORDERED);
    assertThat(forecast.depthScale()).hasValueCloseTo(3.63, within(0.005));
    assertThat(forecast.verdict()).isEqualTo(Verdict.GRADIENT_FADES);
  }

  @ParameterizedTest
  @EnumSource
  void neverAdvisesZeros(Activation activation) {
    Advice advice = advice(activation, 10, 0);
    assertThat(advice.guidelines())
        .flatExtracting(Recommendation::initializers)
        .doesNotContain("@Zeros")
        .contains("not @Zeros");
    assertThat(advice.theory()).isNotEmpty();
  }

  /** The chaotic law strays less over 50 layers, and more over any greater depth. */
  @Test
  void ranksWhatIsCriticalFirstAndThenByLoss() {
    List<Forecast> ranked = advice(Activation.TANH, 50, 0).initializers();
    assertThat(ranked.get(0).phase()).hasValue(Phase.CRITICAL);
    assertThat(ranked.get(0).loss()).isGreaterThan(ranked.get(1).loss());
    assertThat(ranked.subList(1, ranked.size()))
        .isSortedAccordingTo(Comparator.comparingDouble(Forecast::loss));
    // What is critical and fades is no better than what arrives.
    assertThat(advice(Activation.SELU, 30, 0).initializers().get(0).verdict())
        .isEqualTo(Verdict.ALIVE);
    // As orthogonal weights of the critical gain, which start the network alike.
    assertThat(advice(Activation.TANH, 30, 0.05).initializers())
        .extracting(Forecast::arm)
        .startsWith("@Orthogonal(gain = 1.32701), @EdgeOfChaos(biasVariance = 0.05)", "@He");
  }

  @Test
  void knowsThatTheCorrelationFreezesWhereTheSignalDiesOut() {
    assertThat(advice(Activation.GELU, 50, 0).theory())
        .anyMatch(sentence -> sentence.startsWith("@He is ordered, chi = 0.5: the signal dies out")
            && sentence.endsWith("stays what it is by then."));
    assertThat(forecast(advice(Activation.GELU, 50, 0), "@Matched").phase()).isEmpty();
  }

  @Test
  void takesTheBiasesThatLayersName() {
    Layers network = Layers.input(List.of(64));
    for (int layer = 0; layer < 40; layer++) {
      network = network.dense(64).biases(new BiasLaw.Normal(0.05)).tanh();
    }
    Arm arm = Advisor.arm(Candidate.GLOROT, network.dense(10));
    Advice advice =
        Advisor.of(TinyStudy.of(1, 1, List.of(arm)), Signal.STANDARD).get(0);
    assertThat(advice.initializers().subList(0, 2))
        .extracting(Forecast::arm)
        .containsExactlyInAnyOrder(
            "@Orthogonal(gain = 1.32701)", "@EdgeOfChaos(biasVariance = 0.05)");
    assertThat(advice.network()).contains("biases of variance 0.05");
  }

  @Test
  void knowsTheLawsOfResidualBranches() {
    Layers network =
        Layers.input(List.of(64)).dense(64).residual(x -> x.relu().dense(64)).dense(8);
    Arm arm = Advisor.arm(Candidate.HE, network);
    Advice advice =
        Advisor.of(TinyStudy.of(1, 1, List.of(arm)), Signal.STANDARD).get(0);
    assertThat(advice.guidelines().get(0).initializers()).containsExactly("@Fixup", "@SkipInit");
    assertThat(advice.theory())
        .anySatisfy(said -> assertThat(said).startsWith("A branch that starts at 0 "))
        .noneSatisfy(said -> assertThat(said).contains("@EdgeOfChaos"));
  }

  /** Every initializer that the guidelines name is judged, and none is passed over if it fails. */
  @ParameterizedTest
  @EnumSource
  void judgesEveryRecommendation(Activation activation) {
    Advice advice = advice(activation, 30, 0);
    String theory = String.join("\n", advice.theory());
    for (Recommendation guideline : advice.guidelines()) {
      for (String name : guideline.initializers()) {
        if (name.startsWith("@")) {
          Verdict verdict = forecast(advice, name).verdict();
          String word = verdict == Verdict.ALIVE ? "agrees" : "disagrees";
          assertThat(theory)
              .containsPattern("Theory " + word + " with [^:]*" + Pattern.quote(name));
          assertThat(theory).contains(verdict == Verdict.ALIVE ? "" : verdict.text());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ELU", "SOFTPLUS"})
  void callsNothingCriticalWhoseSignalNeverSettles(Activation activation) {
    Advice advice = advice(activation, 30, 0);
    Forecast he = forecast(advice, "@He");
    assertThat(new MeanField(activation, 2, 0).fixedPoint()).isEmpty();
    assertThat(he.phase()).isEmpty();
    assertThat(he.depthScale()).isEmpty();
    assertThat(advice.theory())
        .anyMatch(sentence -> sentence.startsWith("@He never lets the signal settle"))
        .noneMatch(sentence -> sentence.contains("is critical"));
  }

  /** The signal of ReLU with biases grows for ever, and every layer's chi is 1. */
  @Test
  void knowsThePhaseWhereEveryLayerIsLikeTheNext() {
    Forecast he = forecast(advice(Activation.RELU, 30, 0.1), "@He");
    assertThat(he.phase()).hasValue(Phase.CRITICAL);
  }

  @Test
  void advisesOnAnActivationThatNoGuidelineKnows() {
    ActivationFunction cube = new ActivationFunction() {
      @Override
      public String label() {
        return "cube";
      }

      @Override
      public double value(double x) {
        return x * x * x;
      }

      @Override
      public double derivative(double x) {
        return 3 * x * x;
      }
    };
    assertThat(advice(cube, 5, 0).guidelines().get(0).initializers()).containsExactly("@Matched");
  }

  @Test
  void judgesWhatTheoryCannotFollow() {
    assertThat(forecast(new Zeros.Sampler()).verdict()).isEqualTo(Verdict.SILENT);
    Forecast fitted = forecast(new Lsuv.Sampler(0.1, 10));
    assertThat(fitted.verdict()).isEqualTo(Verdict.NOT_PREDICTED);
    assertThat(fitted.limit()).hasValue("the weights of dense-1 have no variance in closed form");
  }

  private static Forecast forecast(WeightInitializer initializer) {
    Layers network = Layers.input(List.of(8)).dense(8).relu().dense(2);
    return Forecast.of(Advisor.arm(new Candidate("@Own", initializer), network), Signal.STANDARD);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, ALIVE",
    "0.01, 100, ALIVE",
    "0.009, 1, SIGNAL_FADES",
    "101, 1, SIGNAL_EXPLODES",
    "1, 0.009, GRADIENT_FADES",
    "1, 101, GRADIENT_EXPLODES",
    "0.009, 101, SIGNAL_FADES",
    "0, 0, SILENT",
    "NaN, 0, SILENT",
  })
  void aFactorOf100IsALoss(double signal, double gradient, Verdict verdict) {
    assertThat(Verdict.of(signal, gradient)).isEqualTo(verdict);
  }

  @Test
  void refusesImpossibleNetworks() {
    assertThatThrownBy(() -> advice(Activation.TANH, 0, 0))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessage("depth must be a whole number of at least 1, but is 0");
    assertThatThrownBy(() -> advice(Activation.TANH, 1001, 0))
        .hasMessage("depth must be a whole number from 1 to 1000, but is 1001");
    assertThatThrownBy(() -> Advisor.checkWidth(30_001))
        .hasMessage("width must be a whole number from 1 to 30000, but is 30001");
  }

  /** A study may have as many hidden layers as may be asked about, a head, and biases of any size. */
  @Test
  void advisesOnTheDeepestStudies() {
    Layers network = Layers.input(List.of(4));
    for (int layer = 0; layer < 1_000; layer++) {
      network = network.dense(4).biases(new BiasLaw.Normal(2_000)).relu();
    }
    Arm arm = Advisor.arm(Candidate.HE, network.dense(2));
    Advice advice =
        Advisor.of(TinyStudy.of(1, 1, List.of(arm)), Signal.STANDARD).get(0);
    assertThat(advice.network()).contains("1001 layers");
    assertThat(advice.theory())
        .anySatisfy(
            said -> assertThat(said).contains("biasVariance must be a number from 0 to 1000"));
  }

  private static Advice advice(ActivationFunction activation, int depth, double biasVariance) {
    return Advisor.of(new NetworkFacts(activation, depth, biasVariance, Structure.PLAIN), 64);
  }

  private static Forecast forecast(Advice advice, String annotation) {
    return advice.initializers().stream()
        .filter(forecast -> List.of(forecast.arm().split(", ")).contains(annotation))
        .findFirst()
        .orElseThrow();
  }
}
