package org.fanin.benchmarks.drawing;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A million weights by the loop that one writes without a library. */
@State(Scope.Benchmark)
public class PlainDrawing {

  private final RandomGenerator random = new SplittableRandom(1);

  @Benchmark
  public float[] normal() {
    float[] weights = new float[1_000_000];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextGaussian() * 0.05);
    }
    return weights;
  }
}
