package org.fanin.graph;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fanin.data.LitPixels;
import org.fanin.graph.Variables.Variable;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The kernel of a first dense layer in several variables, so that training neither multiplies with
 * the rows of pixels that are black in all its images nor updates them, and multiplies with rows of
 * pixels that are seldom lit only where a batch lights them. The gradient of a row is zero in every
 * step that does not light its pixel, as long as gradients are finite, and no update rule moves what
 * never had another.
 *
 * @param whole as the network has it, {@code (pixels, units)}
 * @param pixels which rows are which
 */
record SplitKernel(Variable whole, LitPixels pixels) {

  /**
   * Some rows of the kernel.
   *
   * @param variable that holds them
   * @param places where they stand in the whole
   * @param trained whether training moves them
   */
  private record Rows(Variable variable, List<Integer> places, boolean trained) {

    Operand<TInt32> places(Ops tf) {
      return tf.constant(Ints.toArray(places));
    }
  }

  /** The rows of pixels that are often lit. */
  Variable often() {
    return variable("", pixels.often());
  }

  /** The rows of pixels that are seldom lit, if any. */
  Variable seldom() {
    return variable("/seldom", pixels.seldom());
  }

  /** What training moves. */
  List<Variable> trained() {
    return rows().stream().filter(Rows::trained).map(Rows::variable).toList();
  }

  /** All rows, as the network has them. */
  Operand<TFloat32> read(Ops tf) {
    return whole(tf, rows -> rows.variable().read(tf));
  }

  /** Sets all rows. */
  Op assign(Ops tf, Operand<TFloat32> value) {
    return assign(tf, value, rows(), UnaryOperator.identity());
  }

  /**
   * The optimizer's state, a row for each of the kernel's: zero where training moves none.
   *
   * @param slot of a variable
   */
  Operand<TFloat32> readSlot(Ops tf, UnaryOperator<Variable> slot) {
    return whole(
        tf,
        rows -> rows.trained()
            ? slot.apply(rows.variable()).read(tf)
            : tf.fill(tf.constant(rows.variable().shape().asArray()), tf.constant(0f)));
  }

  /** Sets the optimizer's state. */
  Op assignSlot(Ops tf, UnaryOperator<Variable> slot, Operand<TFloat32> value) {
    return assign(tf, value, rows().stream().filter(Rows::trained).toList(), slot);
  }

  private Operand<TFloat32> whole(Ops tf, Function<Rows, Operand<TFloat32>> values) {
    return tf.dynamicStitch(
        rows().stream().map(rows -> rows.places(tf)).toList(),
        rows().stream().map(values).toList());
  }

  private static Op assign(
      Ops tf, Operand<TFloat32> value, List<Rows> all, UnaryOperator<Variable> variable) {
    var assigned = new ArrayList<Op>();
    for (Rows rows : all) {
      Operand<TFloat32> some = tf.gather(value, rows.places(tf), tf.constant(0));
      Ops next = tf.withControlDependencies(List.copyOf(assigned));
      assigned.add(variable.apply(rows.variable()).assign(next, some));
    }
    return assigned.get(assigned.size() - 1);
  }

  private List<Rows> rows() {
    return Stream.of(
            new Rows(often(), pixels.often(), true),
            new Rows(seldom(), pixels.seldom(), true),
            new Rows(variable("/black", pixels.black()), pixels.black(), false))
        .filter(rows -> !rows.places().isEmpty())
        .toList();
  }

  private Variable variable(String suffix, List<Integer> places) {
    Shape shape = Shape.of(places.size(), whole.shape().get(1));
    return new Variable(whole.name() + suffix, shape, whole.kind());
  }
}
