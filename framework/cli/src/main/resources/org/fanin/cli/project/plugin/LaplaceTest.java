package org.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.fanin.initializers.kernel.Kernel;
import org.junit.jupiter.api.Test;

class LaplaceTest {

  private static final Kernel KERNEL = Kernel.dense("dense", 400, 250);

  @Test
  void drawsTheVarianceThatItStates() {
    var law = new Laplace.Sampler(1.5);
    double sum = 0;
    for (float weight : law.sample(KERNEL, new Random(1))) {
      sum += weight * weight;
    }
    double stated = law.variance(KERNEL).getAsDouble();
    // The standard error of 100,000 squares of a Laplace law is 0.7 % of their mean.
    assertEquals(stated, sum / KERNEL.size(), 0.035 * stated);
  }

  @Test
  void theSameSeedGivesTheSameWeights() {
    var law = new Laplace.Sampler(1);
    assertArrayEquals(law.sample(KERNEL, new Random(7)), law.sample(KERNEL, new Random(7)));
  }

  @Test
  void refusesAGainOfZero() {
    assertThrows(IllegalArgumentException.class, () -> new Laplace.Sampler(0));
  }
}
