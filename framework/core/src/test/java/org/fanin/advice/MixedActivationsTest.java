package org.fanin.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fanin.TinyStudy;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.Layers;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;

class MixedActivationsTest {

  private static final Layers INPUT = Layers.input(List.of(100));

  @Test
  void eachActivationHasItsGuidelineAndTheMostFrequentComesFirst() {
    Advice advice =
        advice(INPUT.dense(90).tanh().dense(80).relu().dense(70).relu().dense(10));

    assertThat(advice.network()).isEqualTo("relu and tanh, 4 layers, 90-80-70-10");
    assertThat(advice.guidelines())
        .extracting(Recommendation::initializers)
        .containsExactly(
            List.of("@Matched"),
            List.of("@He"),
            List.of("@Glorot", "@LeCun"),
            List.of("not @Zeros"));
  }

  @Test
  void theHeadsActivationIsNone() {
    assertThat(advice(INPUT.dense(90).relu().dense(10).sigmoid()).network())
        .isEqualTo("relu, 2 layers, 90-10");
  }

  @Test
  void whatActivationsShareIsJudgedOnce() {
    Advice advice =
        advice(INPUT.dense(90).relu().dense(80).activation(Activation.GELU).dense(10));

    assertThat(advice.theory()).filteredOn(text -> text.contains("@He")).hasSize(1);
    assertThat(advice.theory()).noneMatch(text -> text.contains("critical point"));
  }

  /** GELU has no critical point without biases. */
  @Test
  void criticalPointsAreAdvisedWhereEveryActivationHasOne() {
    assertThat(annotations(INPUT.dense(90).relu().dense(80).tanh().dense(10)))
        .anyMatch(name -> name.contains("@EdgeOfChaos"));
    assertThat(annotations(
            INPUT.dense(90).relu().dense(80).activation(Activation.GELU).dense(10)))
        .noneMatch(name -> name.contains("@EdgeOfChaos"));
  }

  private static List<String> annotations(Layers network) {
    return advice(network).initializers().stream().map(Forecast::arm).toList();
  }

  private static Advice advice(Layers network) {
    Arm arm = Advisor.arm(Candidate.HE, network);
    return Advisor.of(TinyStudy.of(1, 1, List.of(arm)), Signal.STANDARD).get(0);
  }
}
