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

/** A million weights by DL4J's initializers, into memory that is there, as its layers do. */
@State(Scope.Benchmark)
public class Dl4jDrawing {

  private static final int SIDE = 1_000;

  private final INDArray memory = Nd4j.create(DataType.FLOAT, (long) SIDE * SIDE);

  @Benchmark
  public INDArray normal() {
    return draw(new WeightInitRelu());
  }

  @Benchmark
  public INDArray truncated() {
    return draw(new WeightInitVarScalingNormalFanIn());
  }

  @Benchmark
  public INDArray uniform() {
    return draw(new WeightInitReluUniform());
  }

  private INDArray draw(IWeightInit initializer) {
    return initializer.init(
        SIDE, SIDE, new long[] {SIDE, SIDE}, IWeightInit.DEFAULT_WEIGHT_INIT_ORDER, memory);
  }
}
