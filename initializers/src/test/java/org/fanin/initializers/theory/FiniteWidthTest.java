package org.fanin.initializers.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.fanin.initializers.activation.Activation.LINEAR;
import static org.fanin.initializers.activation.Activation.RELU;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiniteWidthTest {

  @ParameterizedTest
  @CsvSource({"3, 10, 0.7369", "2, 10, 0.9437", "4, 10, 0.4755", "5, 20, 0.4701"})
  void knowsHowOftenANetworkIsDead(int width, int depth, double probability) {
    assertThat(FiniteWidth.deadProbability(Collections.nCopies(depth, width)))
        .isCloseTo(probability, within(5.1e-5));
  }

  @Test
  void keepsTheDigitsOfASmallProbability() {
    assertThat(FiniteWidth.deadProbability(List.of(60)) / Math.scalb(1.0, -60))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void aNetworkWithoutHiddenLayersLives() {
    assertThat(FiniteWidth.deadProbability(List.of())).isZero();
  }

  @Test
  void theLengthFluctuatesWithTheWidth() {
    assertThat(FiniteWidth.fluctuation(RELU, 3, 64)).isCloseTo(5.0 / 64, within(1e-10));
    assertThat(FiniteWidth.fluctuation(LINEAR, 3, 64)).isCloseTo(2.0 / 64, within(1e-10));
  }

  @Test
  void refusesALayerWithoutUnits() {
    assertThatThrownBy(() -> FiniteWidth.deadProbability(List.of(3, 0)))
        .hasMessage("width must be at least 1, but is 0");
    assertThatThrownBy(() -> FiniteWidth.fluctuation(RELU, 1, 0))
        .hasMessage("width must be at least 1, but is 0");
  }
}
