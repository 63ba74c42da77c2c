package org.fanin.results.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

  private static final int DRAWS = 100_000;

  @Test
  void everyFloatComesBackBitByBit() {
    var random = new Random(1);
    for (int i = 0; i < DRAWS; i++) {
      float value = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(value)) {
        assertThat(Float.floatToRawIntBits(Float.parseFloat(NumberText.of(value))))
            .isEqualTo(Float.floatToRawIntBits(value));
        assertThat((float) Double.parseDouble(NumberText.of(value)))
            .as("read as a float64 by whoever knows no other")
            .isEqualTo(value);
      }
    }
  }

  @Test
  void everyDoubleComesBackBitByBit() {
    var random = new Random(2);
    for (int i = 0; i < DRAWS; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.doubleToRawLongBits(Double.parseDouble(NumberText.of(value))))
            .isEqualTo(Double.doubleToRawLongBits(value));
      }
    }
  }

  /** Java takes more digits than it need for 2.0E23 until Java 19. */
  @Test
  void theShortestDecimalIsTaken() {
    assertThat(NumberText.of(0.1f)).isEqualTo("0.1");
    assertThat(NumberText.of(0.1)).isEqualTo("0.1");
    assertThat(NumberText.of(Double.parseDouble("2.0E23"))).isEqualTo("2.0E23");
    assertThat(NumberText.of(-0.0)).isEqualTo("-0.0");
    assertThat(NumberText.of(Double.MIN_VALUE)).isEqualTo("4.9E-324");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNotFiniteIsNamedAsInR(double value) {
    String name = Double.isNaN(value) ? "NaN" : value > 0 ? "Inf" : "-Inf";

    assertThat(NumberText.of(value)).isEqualTo(name);
    assertThat(NumberText.of((float) value)).isEqualTo(name);
  }
}
