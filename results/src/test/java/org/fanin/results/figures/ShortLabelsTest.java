package org.fanin.results.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortLabelsTest {

  @Test
  void whatDiffersStays() {
    assertThat(ShortLabels.of(List.of(
            "two(gain=0.5, power=0.5), adam(learningRate=0.001, beta1=0.9)",
            "two(gain=0.5, power=1.0), adam(learningRate=0.001, beta1=0.9)",
            "two(gain=0.5, power=0.5), adam(learningRate=0.01, beta1=0.9)",
            "he, sgd(learningRate=0.1, momentum=0.9)")))
        .containsExactly(
            "two(power=0.5), adam(learningRate=0.001)",
            "two(power=1.0), adam(learningRate=0.001)",
            "two(power=0.5), adam(learningRate=0.01)",
            "he, sgd");
  }

  @Test
  void factorThatAllShareIsLeftOut() {
    assertThat(ShortLabels.of(List.of("he, relu, adam(a=1)", "he, tanh, adam(a=1)")))
        .containsExactly("relu", "tanh");
  }

  @Test
  void factorThatNotAllHaveStays() {
    assertThat(ShortLabels.of(List.of("he, relu", "he"))).containsExactly("relu", "he");
    assertThat(ShortLabels.of(List.of("he(a=1)", "he(a=1, b=2)"))).containsExactly("he", "he(b=2)");
  }

  @Test
  void oneLabelAndOddLabelsStayLabels() {
    assertThat(ShortLabels.of(List.of("he(a=1)"))).containsExactly("he");
    assertThat(ShortLabels.of(List.of("a(b(c), d", "a)b(c, (d", "")))
        .containsExactly("a(b(c), d", "a)b(c, (d", "");
  }
}
