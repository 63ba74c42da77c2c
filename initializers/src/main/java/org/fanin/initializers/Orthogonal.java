package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.fanin.initializers.law.OrthogonalColumns;
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
 * linear neural networks"; Stewart 1980 and Mezzadri 2007 for {@link OrthogonalColumns drawing}.
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
        float[] entries = orthogonal(block, random);
        for (int row = 0; row < block.rows(); row++) {
          int start = row * block.columns();
          System.arraycopy(entries, start, weights, row * whole.columns() + left, block.columns());
        }
      }
      return weights;
    }

    private float[] orthogonal(Matrix block, RandomGenerator random) {
      int rows = block.rows();
      int columns = block.columns();
      int vectors = Math.min(rows, columns);
      float[] tall = new OrthogonalColumns(Math.max(rows, columns), vectors, gain).draw(random);
      return rows < columns ? block.filled((i, j) -> tall[j * vectors + i]) : tall;
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
  }
}
