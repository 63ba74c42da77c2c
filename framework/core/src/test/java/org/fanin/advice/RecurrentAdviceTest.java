package org.fanin.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fanin.TinyStudy;
import org.fanin.advice.NetworkFacts.Structure;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.Layers;
import org.junit.jupiter.api.Test;

/** Advice that finds recurrent layers in a study by itself. */
class RecurrentAdviceTest {

  private static final Layers INPUT = Layers.input(List.of(30, 4));

  @Test
  void ofAPlainLayerItIsThatOfAsManySteps() {
    Advice asked = Advisor.of(new NetworkFacts(Activation.RELU, 30, 0, Structure.RECURRENT), 64);
    Advice found = of(INPUT.recurrent(64, Activation.RELU).dense(2));
    assertThat(found.network()).isEqualTo("relu, 30 steps of 64 units");
    assertThat(found.guidelines()).isEqualTo(asked.guidelines());
    assertThat(found.initializers()).isEqualTo(asked.initializers());
    assertThat(found.theory()).startsWith(asked.theory().toArray(String[]::new));
    assertThat(found.theory()).last().asString().contains("recurrentWeights(...)");
  }

  @Test
  void anArmIsForecastAsItsNetworkIs() {
    assertThat(of(INPUT.dense(4).sequence(2).recurrent(3).dense(2)).arms())
        .extracting(Forecast::verdict)
        .containsExactly(Verdict.NOT_PREDICTED);
  }

  @Test
  void gatesHaveGuidelinesButNoTheory() {
    Advice lstm = of(INPUT.lstm(8).dense(2));
    assertThat(lstm.network()).isEqualTo("lstm, 30 steps of 8 units");
    assertThat(lstm.guidelines())
        .extracting(guideline -> guideline.initializers().get(0))
        .containsExactly(
            "@Orthogonal", "@Glorot", "biases(new BiasLaw.ForgetGate(1))", "not @Zeros");
    assertThat(lstm.initializers()).isEmpty();
    assertThat(of(INPUT.gru(8).dense(2)).guidelines())
        .extracting(guideline -> guideline.initializers().get(0))
        .containsExactly("@Orthogonal", "@Glorot", "not @Zeros");
  }

  @Test
  void theLayerOfTheMostStepsCounts() {
    Layers network = INPUT.lstm(8).allSteps().sequence(10).recurrent(5).dense(2);
    assertThat(of(network).network()).isEqualTo("lstm, 30 steps of 8 units");
  }

  private static Advice of(Layers network) {
    return Advisor.of(
            TinyStudy.of(1, 1, List.of(Advisor.arm(Candidate.HE, network))), Signal.STANDARD)
        .get(0);
  }
}
