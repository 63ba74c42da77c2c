package org.fanin.benchmarks.drawing;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.TruncatedNormalInitializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.initializer.XavierInitializer.FactorType;
import ai.djl.training.initializer.XavierInitializer.RandomType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A million weights by DJL's initializers on PyTorch. */
@State(Scope.Benchmark)
public class DjlDrawing {

  private static final Shape MILLION = new Shape(1_000, 1_000);

  private final NDManager memory = Engine.getEngine("PyTorch").newBaseManager();

  @Benchmark
  public long normal() {
    return draw(new XavierInitializer(RandomType.GAUSSIAN, FactorType.IN, 2));
  }

  @Benchmark
  public long truncated() {
    return draw(new TruncatedNormalInitializer(0.05f));
  }

  @Benchmark
  public long uniform() {
    return draw(new XavierInitializer(RandomType.UNIFORM, FactorType.IN, 2));
  }

  private long draw(Initializer initializer) {
    try (NDArray weights = initializer.initialize(memory, MILLION, DataType.FLOAT32)) {
      return weights.size();
    }
  }
}
