package org.fanin.benchmarks.drawing;

import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitRelu;
import org.deeplearning4j.nn.weights.WeightInitReluUniform;
import org.deeplearning4j.nn.weights.WeightInitVarScalingNormalFanIn;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A million weights by DL4J's initializers. The memory for them is new, as in all other benchmarks,
 * and made as a network of DL4J makes it before its layers draw.
 */
@State(Scope.Benchmark)
public class Dl4jDrawing {

  private static final int SIDE = 1_000;

  @Benchmark
  public long normal() {
    return draw(new WeightInitRelu());
  }

  @Benchmark
  public long truncated() {
    return draw(new WeightInitVarScalingNormalFanIn());
  }

  @Benchmark
  public long uniform() {
    return draw(new WeightInitReluUniform());
  }

  private long draw(IWeightInit initializer) {
    try (INDArray memory = Nd4j.create(DataType.FLOAT, (long) SIDE * SIDE)) {
      return initializer
          .init(SIDE, SIDE, new long[] {SIDE, SIDE}, IWeightInit.DEFAULT_WEIGHT_INIT_ORDER, memory)
          .length();
    }
  }
}
