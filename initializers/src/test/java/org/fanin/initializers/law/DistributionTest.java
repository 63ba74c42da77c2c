package org.fanin.initializers.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistributionTest {

  @ParameterizedTest
  @EnumSource
  void scalesTheSameDraws(Law law) {
    float[] one = draw(new Distribution(law, 0, 1));
    float[] other = draw(new Distribution(law, 0, 0.3));
    float[] moved = draw(new Distribution(law, 5, 0.5));
    for (int i = 0; i < one.length; i++) {
      assertThat((double) other[i]).isCloseTo(0.3 * one[i], within(Math.ulp(one[i]) * 1.0));
      assertThat(moved[i]).isEqualTo(5 + 0.5f * one[i], within(1e-6f));
    }
  }

  @Test
  void lawsRankTheSameDrawsAlike() {
    float[] normal = draw(new Distribution(Law.NORMAL, 0, 1));
    float[] truncated = draw(new Distribution(Law.TRUNCATED_NORMAL, 0, 1));
    float[] uniform = draw(new Distribution(Law.UNIFORM, 0, 1));
    for (int i = 1; i < normal.length; i++) {
      boolean above = normal[i] > normal[i - 1];
      assertThat(truncated[i] > truncated[i - 1]).isEqualTo(above);
      assertThat(uniform[i] > uniform[i - 1]).isEqualTo(above);
    }
  }

  @Test
  void isConstantWithoutDeviation() {
    assertThat(draw(Distribution.constant(0.3))).containsOnly(0.3f);
    assertThat(Distribution.constant(0.3).variance()).isZero();
  }

  @Test
  void describesItselfInOneLine() {
    assertThat(new Distribution(Law.TRUNCATED_NORMAL, 0, 0.050508).describe())
        .isEqualTo("truncated normal, mean 0, standard deviation 0.0505");
    assertThat(new Distribution(Law.UNIFORM, -1.5, 2).describe())
        .isEqualTo("uniform, mean -1.5, standard deviation 2");
    assertThat(Distribution.constant(0).describe()).isEqualTo("constant 0");
  }

  @Test
  void refusesWhatNoFloatHolds() {
    assertThatThrownBy(() -> new Distribution(Law.NORMAL, 0, 1e31))
        .isInstanceOf(InvalidParameterException.class);
    assertThatThrownBy(() -> new Distribution(Law.NORMAL, Double.NaN, 1))
        .isInstanceOf(InvalidParameterException.class);
    assertThat(draw(new Distribution(Law.NORMAL, 1e30, 1e30)))
        .doesNotContain(Float.POSITIVE_INFINITY);
  }

  private static float[] draw(Distribution distribution) {
    return distribution.draw(1000, new SplittableRandom(3));
  }
}
