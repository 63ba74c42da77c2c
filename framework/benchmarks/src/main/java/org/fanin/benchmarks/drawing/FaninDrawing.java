package org.fanin.benchmarks.drawing;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.fanin.initializers.He;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A million weights by Fanin's He laws. */
@State(Scope.Benchmark)
public class FaninDrawing {

  private final Kernel million = Kernel.dense("million", 1_000, 1_000);
  private final RandomGenerator random = new SplittableRandom(1);

  @Benchmark
  public float[] normal() {
    return new He.Sampler(Law.NORMAL).sample(million, random);
  }

  @Benchmark
  public float[] truncated() {
    return new He.Sampler(Law.TRUNCATED_NORMAL).sample(million, random);
  }

  @Benchmark
  public float[] uniform() {
    return new He.Sampler(Law.UNIFORM).sample(million, random);
  }
}
