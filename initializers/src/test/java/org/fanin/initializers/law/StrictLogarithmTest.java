package org.fanin.initializers.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StrictLogarithmTest {

  @Test
  void hasTheBitsOfStrictMath() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 2_000_000; i++) {
      assertSame(random.nextDouble(Double.MIN_NORMAL, 0.5));
      assertSame(random.nextDouble(1, 2) * Math.scalb(1.0, -2 - random.nextInt(52)));
    }
  }

  @Test
  void hasTheBitsOfStrictMathBesidePowersOfTwo() {
    for (int exponent = -1000; exponent < -1; exponent++) {
      double power = Math.scalb(1.0, exponent);
      for (double factor = 1 - 0x1p-19; factor < 1 + 0x1p-19; factor += 0x1p-26) {
        assertSame(power * factor);
      }
      assertSame(Math.nextDown(power));
      assertSame(Math.nextUp(power));
    }
  }

  private static void assertSame(double x) {
    // A plain comparison first, as millions of assertions take minutes.
    if (StrictLogarithm.at(x) != StrictMath.log(x)) {
      assertThat(StrictLogarithm.at(x)).as("log of %s", x).isEqualTo(StrictMath.log(x));
    }
  }
}
