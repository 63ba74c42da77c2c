package org.fanin.initializers.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.theory.Stage.Activate;
import org.fanin.initializers.theory.Stage.Residual;
import org.fanin.initializers.theory.Stage.Weights;

/**
 * One draw of a network, run forward and backward.
 *
 * @param outputs the input, then what every stage puts out, as columns
 * @param gradients of a random linear function of the output with respect to the same
 */
record RandomNetwork(List<DMatrixRMaj> outputs, List<DMatrixRMaj> gradients) {
  private static final int TAPS = 3;

  /** What a stage makes of its input, and how it passes a gradient down. */
  private record Traced(DMatrixRMaj output, UnaryOperator<DMatrixRMaj> backward) {}

  /** Draws normal weights; where they sum over less than their input they are a convolution. */
  static RandomNetwork draw(List<Stage> stages, DMatrixRMaj input, SplittableRandom random) {
    List<Traced> trace = trace(stages, input, random);
    List<DMatrixRMaj> outputs = new ArrayList<>(List.of(input));
    trace.forEach(step -> outputs.add(step.output));
    DMatrixRMaj gradient = normals(outputs.get(stages.size()).numRows, 1, random);
    List<DMatrixRMaj> gradients = new ArrayList<>(List.of(gradient));
    for (int i = trace.size() - 1; i >= 0; i--) {
      gradients.add(0, trace.get(i).backward.apply(gradients.get(0)));
    }
    return new RandomNetwork(outputs, gradients);
  }

  private static List<Traced> trace(
      List<Stage> stages, DMatrixRMaj input, SplittableRandom random) {
    List<Traced> trace = new ArrayList<>();
    DMatrixRMaj x = input;
    for (Stage stage : stages) {
      trace.add(apply(stage, x, random));
      x = trace.get(trace.size() - 1).output;
    }
    return trace;
  }

  /** A column of {@code size} numbers with mean square {@code second}. */
  static DMatrixRMaj input(int size, double second, SplittableRandom random) {
    DMatrixRMaj x = normals(size, 1, random);
    CommonOps_DDRM.scale(Math.sqrt(second / meanProduct(x, x)), x);
    return x;
  }

  static double meanProduct(DMatrixRMaj a, DMatrixRMaj b) {
    return CommonOps_DDRM.dot(a, b) / a.numRows;
  }

  private static Traced apply(Stage stage, DMatrixRMaj x, SplittableRandom random) {
    if (stage instanceof Weights weights) {
      DMatrixRMaj matrix = matrix(weights, x.numRows, random);
      DMatrixRMaj bias = normals(matrix.numCols, weights.biasVariance(), random);
      return new Traced(
          plus(CommonOps_DDRM.multTransA(matrix, x, null), bias),
          g -> CommonOps_DDRM.mult(matrix, g, null));
    }
    if (stage instanceof Activate activate) {
      DMatrixRMaj slopes = map(x, activate.function()::derivative);
      return new Traced(
          map(x, activate.function()::value), g -> CommonOps_DDRM.elementMult(slopes, g, null));
    }
    List<Traced> branch = trace(((Residual) stage).branch(), x, random);
    return new Traced(plus(x, branch.get(branch.size() - 1).output), g -> {
      DMatrixRMaj down = g;
      for (int i = branch.size() - 1; i >= 0; i--) {
        down = branch.get(i).backward.apply(down);
      }
      return plus(g, down);
    });
  }

  /** A matrix of inputs by outputs: dense, or three taps over positions on a circle. */
  private static DMatrixRMaj matrix(Weights weights, int inputs, SplittableRandom random) {
    int fanIn = (int) weights.fanIn();
    int fanOut = (int) weights.fanOut();
    if (inputs == fanIn) {
      DMatrixRMaj matrix = normals(fanIn * fanOut, weights.variance(), random);
      matrix.reshape(fanIn, fanOut);
      return matrix;
    }
    int in = fanIn / TAPS;
    int out = fanOut / TAPS;
    int positions = inputs / in;
    DMatrixRMaj kernel = normals(TAPS * in * out, weights.variance(), random);
    kernel.reshape(TAPS * in, out);
    DMatrixRMaj matrix = new DMatrixRMaj(positions * in, positions * out);
    for (int position = 0; position < positions; position++) {
      for (int row = 0; row < TAPS * in; row++) {
        int from = (position * in + row) % inputs;
        for (int column = 0; column < out; column++) {
          matrix.set(from, position * out + column, kernel.get(row, column));
        }
      }
    }
    return matrix;
  }

  private static DMatrixRMaj normals(int size, double variance, SplittableRandom random) {
    float[] draws = new Distribution(Law.NORMAL, 0, Math.sqrt(variance)).draw(size, random);
    DMatrixRMaj column = new DMatrixRMaj(size, 1);
    Arrays.setAll(column.data, i -> draws[i]);
    return column;
  }

  private static DMatrixRMaj map(DMatrixRMaj x, DoubleUnaryOperator f) {
    DMatrixRMaj y = new DMatrixRMaj(x.numRows, 1);
    Arrays.setAll(y.data, i -> f.applyAsDouble(x.data[i]));
    return y;
  }

  private static DMatrixRMaj plus(DMatrixRMaj a, DMatrixRMaj b) {
    return CommonOps_DDRM.add(a, b, null);
  }
}
