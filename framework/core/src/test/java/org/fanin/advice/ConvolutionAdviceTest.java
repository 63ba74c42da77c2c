package org.fanin.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.fanin.TinyStudy;
import org.fanin.initializers.theory.Phase;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.Layers;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;

class ConvolutionAdviceTest {

  private static final String DELTA = "@DeltaOrthogonal(gain = 1.414214)";

  /** ReLU with He on 14 x 14 images is alive at 30 layers, whatever its border loses. */
  @Test
  void deepConvolutionsOfSmallImagesAreAlive() {
    Advice advice = advice(layer -> 8);
    Forecast he = forecast(advice, "@He");
    assertThat(he.verdict()).isEqualTo(Verdict.ALIVE);
    assertThat(he.phase()).hasValue(Phase.CRITICAL);
    assertThat(advice.theory()).noneMatch(sentence -> sentence.contains("takes the gain"));
    assertThat(advice.network()).contains("30 layers of 8 units");
  }

  @Test
  void deepConvolutionsMayBeDeltaOrthogonal() {
    Advice advice = advice(layer -> 8);
    assertThat(advice.guidelines().get(0).initializers()).containsExactly(DELTA);
    assertThat(forecast(advice, DELTA).verdict()).isEqualTo(Verdict.ALIVE);
  }

  /** No matrix keeps the length of every input where it leads to fewer outputs. */
  @Test
  void narrowingConvolutionsAreOrthogonalAsAWhole() {
    Advice advice = advice(layer -> layer < 15 ? 8 : 4);
    assertThat(advice.guidelines().get(0).initializers())
        .containsExactly("@Orthogonal(gain = 1.414214)");
  }

  private static Advice advice(IntUnaryOperator filters) {
    Layers network = Layers.input(List.of(14, 14, 8));
    for (int layer = 0; layer < 30; layer++) {
      network = network.conv2d(filters.applyAsInt(layer), 3).relu();
    }
    Arm arm = Advisor.arm(Candidate.HE, network);
    return Advisor.of(TinyStudy.of(1, 1, List.of(arm)), Signal.STANDARD).get(0);
  }

  private static Forecast forecast(Advice advice, String annotation) {
    return advice.initializers().stream()
        .filter(forecast -> List.of(forecast.arm().split(", ")).contains(annotation))
        .findFirst()
        .orElseThrow();
  }
}
