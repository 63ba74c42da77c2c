package org.fanin.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fanin.TinyStudy;
import org.fanin.advice.NetworkFacts.Structure;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.Layers;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;

/** Where a mean over draws says too little of one. */
class TheoryTest {

  @Test
  void saysWhatTheoryMakesOfARecurrentKernel() {
    List<String> theory = Advisor.of(
            new NetworkFacts(Activation.TANH, 30, 0, Structure.RECURRENT), 64)
        .theory();
    assertThat(theory.get(0)).contains("by step 30 ");
    assertThat(theory.get(theory.size() - 1)).contains("as if every step had a kernel of its own");
  }

  /** Of 60 draws of width 256, ReLU and He over 100 steps, 68 % changed by more than 100. */
  @Test
  void agreesWithNothingWhereOneKernelMultipliesItself() {
    Advice advice = Advisor.of(new NetworkFacts(Activation.RELU, 100, 0, Structure.RECURRENT), 256);
    assertThat(advice.guidelines().get(0).initializers()).containsExactly("@Identity");
    assertThat(advice.theory())
        .noneMatch(sentence -> sentence.startsWith("Theory agrees"))
        .anyMatch(sentence -> sentence.contains("draws part by many powers of ten"));
  }

  /** By Monte Carlo the median of width 64 and depth 100 is 0.03 of the mean. */
  @Test
  void saysWhereLayersAreNarrowForTheirDepth() {
    assertThat(advice(Activation.RELU, 100, 0).theory())
        .anyMatch(sentence -> sentence.contains("half of all draws end below 0.0")
            && sentence.contains("a variance of about 7.81"));
    assertThat(advice(Activation.RELU, 10, 0).theory())
        .noneMatch(sentence -> sentence.contains("narrow"));
    assertThat(advice(Activation.TANH, 100, 0.05).theory())
        .noneMatch(sentence -> sentence.contains("narrow"));
  }

  /** Two logits are no hidden layer: that both are below 0 in a quarter of all draws harms nobody. */
  @Test
  void countsNoHeadAmongTheLayersThatMayDie() {
    Layers network = Layers.input(List.of(64)).dense(64).relu().dense(64).relu().dense(2);
    Arm arm = Advisor.arm(Candidate.HE, network);
    assertThat(
            Advisor.of(TinyStudy.of(1, 1, List.of(arm)), Signal.STANDARD).get(0).theory())
        .noneMatch(sentence -> sentence.contains("dead"));
  }

  private static Advice advice(Activation activation, int depth, double biasVariance) {
    return Advisor.of(new NetworkFacts(activation, depth, biasVariance, Structure.PLAIN), 64);
  }
}
