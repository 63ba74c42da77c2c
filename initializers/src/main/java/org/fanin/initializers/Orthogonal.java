package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholderColumn_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.parameter.Digits;

/**
 * Draws a kernel as {@code gain} times a random orthogonal matrix {@code Q}, all directions equally
 * likely: {@code Q^T Q = I}, or {@code Q Q^T = I} if it has fewer rows than columns.
 *
 * <p>The matrix has the kernel's last axis as columns and all others as rows: {@code (fanIn,
 * fanOut)} for a dense layer. A kernel of one axis is an error. Weights are not independent; each
 * has mean 0 and variance {@code gain^2 / max(rows, columns)}. {@code gain} lies above 0, up to
 * 1e30.
 *
 * <p>Source: Saxe et al. 2014, "Exact solutions to the nonlinear dynamics of learning in deep
 * linear neural networks"; Mezzadri 2007, "How to generate random matrices from the classical
 * compact groups", for the signs that make all directions equally likely.
 */
@About(
    law = "w = gain Q, Q orthogonal: mean 0, variance gain^2 / max(rows, columns)",
    source = "Saxe et al. 2014, Exact solutions to the nonlinear dynamics of learning"
        + " in deep linear neural networks")
@Initializer(Orthogonal.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Orthogonal {

  /** The length of the orthogonal columns, or rows. */
  double[] gain() default 1;

  /**
   * Draws the weights of a kernel as an orthogonal matrix.
   *
   * @param gain the length of the orthogonal columns, or rows
   */
  record Sampler(double gain) implements WeightInitializer {

    public Sampler {
      Check.positive("gain", gain);
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      int rows = matrix(kernel).rows();
      int columns = matrix(kernel).columns();
      DMatrixRMaj matrix = tall(Math.max(rows, columns), Math.min(rows, columns), random);
      if (rows < columns) {
        CommonOps_DDRM.transpose(matrix);
      }
      float[] weights = new float[kernel.size()];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) matrix.data[i];
      }
      return weights;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      Matrix matrix = matrix(kernel);
      return OptionalDouble.of(gain * gain / Math.max(matrix.rows(), matrix.columns()));
    }

    @Override
    public String describe(Kernel kernel) {
      return "orthogonal, gain " + Digits.three(gain) + ", "
          + WeightInitializer.super.describe(kernel);
    }

    private static Matrix matrix(Kernel kernel) {
      return Matrix.of(kernel, "orthogonal");
    }

    private DMatrixRMaj tall(int rows, int columns, RandomGenerator random) {
      float[] normals = new Distribution(Law.NORMAL, 0, 1).draw(rows * columns, random);
      DMatrixRMaj gaussian = new DMatrixRMaj(rows, columns);
      Arrays.setAll(gaussian.data, i -> normals[i]);
      // Named, as EJML's own choice of algorithm depends on the machine's threads.
      QRDecomposition<DMatrixRMaj> qr = new QRDecompositionHouseholderColumn_DDRM();
      qr.decompose(gaussian);
      DMatrixRMaj q = qr.getQ(null, true);
      DMatrixRMaj r = qr.getR(null, true);
      double[] lengths = new double[columns];
      // R's diagonal made positive makes Q unique, hence uniform; copySign never gives 0.
      Arrays.setAll(lengths, i -> Math.copySign(gain, r.get(i, i)));
      CommonOps_DDRM.multCols(q, lengths);
      return q;
    }
  }
}
