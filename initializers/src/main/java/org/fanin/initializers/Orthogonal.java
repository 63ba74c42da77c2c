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
import org.fanin.initializers.kernel.KernelKind;
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
 * <p>The gates of a recurrent kernel stand side by side, and each is an orthogonal matrix of its
 * own, of {@code fanOut} columns: every gate then keeps the length of the state. Keras draws all
 * gates as one matrix, which leaves those of an LSTM half as long.
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
    private static final String NAME = "orthogonal";

    public Sampler {
      Check.positive("gain", gain);
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      Matrix whole = Matrix.of(kernel, NAME);
      Matrix block = block(kernel);
      float[] weights = new float[kernel.size()];
      for (int left = 0; left < whole.columns(); left += block.columns()) {
        double[] entries = orthogonal(block, random).data;
        for (int i = 0; i < entries.length; i++) {
          int row = i / block.columns();
          weights[row * whole.columns() + left + i % block.columns()] = (float) entries[i];
        }
      }
      return weights;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      Matrix block = block(kernel);
      return OptionalDouble.of(gain * gain / Math.max(block.rows(), block.columns()));
    }

    @Override
    public String describe(Kernel kernel) {
      return "orthogonal, gain " + Digits.three(gain) + ", "
          + WeightInitializer.super.describe(kernel);
    }

    /** The part of the kernel that is orthogonal: one gate, or all. */
    private static Matrix block(Kernel kernel) {
      Matrix whole = Matrix.of(kernel, NAME);
      return kernel.kind() == KernelKind.RECURRENT
          ? new Matrix(whole.rows(), kernel.fanOut())
          : whole;
    }

    private DMatrixRMaj orthogonal(Matrix block, RandomGenerator random) {
      int rows = block.rows();
      int columns = block.columns();
      DMatrixRMaj matrix = tall(Math.max(rows, columns), Math.min(rows, columns), random);
      if (rows < columns) {
        CommonOps_DDRM.transpose(matrix);
      }
      return matrix;
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
