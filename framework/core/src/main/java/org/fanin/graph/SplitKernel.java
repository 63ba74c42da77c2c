package org.fanin.graph;

import com.google.common.primitives.Ints;
import java.util.List;
import org.fanin.data.LitPixels;
import org.fanin.graph.Variables.Variable;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The kernel of a first dense layer in two variables, so that training neither multiplies with the
 * rows of pixels that are black in all its images nor updates them. Their gradient is zero in every
 * step, as long as gradients are finite, and no update rule moves what never had another.
 *
 * @param whole as the network has it, {@code (pixels, units)}
 * @param pixels which rows are which
 */
record SplitKernel(Variable whole, LitPixels pixels) {

  /** The rows that training moves. */
  Variable trained() {
    return rows("", pixels.lit());
  }

  /** The rows that stay as they start. */
  Variable kept() {
    return rows("/black", pixels.black());
  }

  /** Both together, as the network has them. */
  Operand<TFloat32> read(Ops tf) {
    return tf.dynamicStitch(
        List.of(places(tf, pixels.lit()), places(tf, pixels.black())),
        List.of(trained().read(tf), kept().read(tf)));
  }

  /** Sets both. */
  Op assign(Ops tf, Operand<TFloat32> value) {
    Op first = trained().assign(tf, select(tf, value, pixels.lit()));
    return kept()
        .assign(tf.withControlDependencies(List.of(first)), select(tf, value, pixels.black()));
  }

  private Variable rows(String suffix, List<Integer> rows) {
    Shape shape = Shape.of(rows.size(), whole.shape().get(1));
    return new Variable(whole.name() + suffix, shape, whole.kind());
  }

  private static Operand<TFloat32> select(Ops tf, Operand<TFloat32> value, List<Integer> rows) {
    return tf.gather(value, places(tf, rows), tf.constant(0));
  }

  private static Operand<TInt32> places(Ops tf, List<Integer> rows) {
    return tf.constant(Ints.toArray(rows));
  }
}
