package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.kernel.Blocks;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.fanin.initializers.law.OrthogonalColumns;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.parameter.Digits;

/**
 * Draws a kernel as {@code gain} times a random orthogonal matrix {@code Q}, all directions equally
 * likely: {@code Q^T Q = I}, or {@code Q Q^T = I} if it has fewer rows than columns.
 *
 * <p>A matrix has a row for each input that an output sums over, and a column for each output:
 * {@code (fanIn, fanOut)} for a dense layer, {@code (inputs, heads width)} into the heads of
 * attention. Where outputs have inputs of their own there are several {@link Blocks}, each an
 * orthogonal matrix of its own: one for each gate of a recurrent kernel, for each group of a grouped
 * convolution, for each channel of a depthwise one. So every output is a combination of its inputs
 * of length {@code gain}, unless a block has more outputs than inputs. A transposed convolution is
 * the convolution that it runs backward, of shape {@code (|window| outputs, inputs)}: there it is
 * the spread of every input that has the length {@code gain}. A kernel of one axis is an error.
 *
 * <p>Weights are not independent; each has mean 0 and variance {@code gain^2 / max(rows, columns)}
 * of its block. {@code gain} lies above 0, up to 1e30.
 *
 * <p>PyTorch and Keras draw the whole tensor as one matrix instead, Keras with the last axis as
 * columns. At gain 1 that leaves 1/4 of the signal's second moment to the gates of an LSTM, and in
 * Keras 1/heads of it into heads, 1/channels in a depthwise convolution; in both at most {@code
 * |window| inputs / (groups outputs)} in one with groups.
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
    public void require(Kernel kernel) {
      blocks(kernel);
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      Blocks blocks = blocks(kernel);
      int columns = blocks.outputs();
      if (blocks.count() == 1) {
        return orthogonal(blocks.inputs(), columns, random);
      }
      float[] weights = new float[kernel.size()];
      for (int first = 0; first < blocks.units(); first += columns) {
        float[] entries = orthogonal(blocks.inputs(), columns, random);
        for (int row = 0; row < blocks.inputs(); row++) {
          System.arraycopy(entries, row * columns, weights, blocks.place(row, first), columns);
        }
      }
      return weights;
    }

    private float[] orthogonal(int rows, int columns, RandomGenerator random) {
      int vectors = Math.min(rows, columns);
      float[] tall = new OrthogonalColumns(Math.max(rows, columns), vectors, gain).draw(random);
      return rows < columns
          ? new Matrix(rows, columns).filled((i, j) -> tall[j * vectors + i])
          : tall;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      Blocks blocks = blocks(kernel);
      return OptionalDouble.of(gain * gain / Math.max(blocks.inputs(), blocks.outputs()));
    }

    @Override
    public String describe(Kernel kernel) {
      return "orthogonal, gain " + Digits.three(gain) + ", "
          + WeightInitializer.super.describe(kernel);
    }

    /** The matrices that are orthogonal, each with its rows one after another in the tensor. */
    private static Blocks blocks(Kernel kernel) {
      if (kernel.kind() == KernelKind.TRANSPOSED) {
        Matrix backward = Matrix.of(kernel, NAME);
        return new Blocks(1, backward.rows(), backward.columns(), 1);
      }
      return Matrix.blocks(kernel, NAME);
    }
  }
}
