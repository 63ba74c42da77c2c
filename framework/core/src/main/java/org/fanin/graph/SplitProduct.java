package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fanin.graph.Variables.Variable;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The product of a batch with a {@link SplitKernel}, and how the kernel is moved.
 *
 * <p>Of the pixels that are seldom lit, it takes those that the batch lights, and a few more.
 */
final class SplitProduct {

  private final List<Factor> factors;
  private final Operand<TFloat32> value;

  /**
   * One part of the product.
   *
   * @param inputs of the rows that are taken, {@code (batch, rows)}
   * @param weights of these rows, {@code (rows, units)}
   * @param variable that holds the weights, perhaps with others
   * @param ofVariable the variable's gradient, given that of the weights
   */
  private record Factor(
      Operand<TFloat32> inputs,
      Operand<TFloat32> weights,
      Variable variable,
      UnaryOperator<Operand<TFloat32>> ofVariable) {}

  private SplitProduct(List<Factor> factors, Operand<TFloat32> value) {
    this.factors = List.copyOf(factors);
    this.value = value;
  }

  /**
   * With the kernel as it is.
   *
   * @param inputs {@code (batch, lit pixels)}
   * @param batch its row of {@link org.fanin.data.SeldomPixels#rows}
   */
  static SplitProduct of(
      Ops tf, SplitKernel kernel, Operand<TFloat32> inputs, Operand<TInt32> batch) {
    int often = kernel.pixels().often().size();
    int seldom = kernel.pixels().seldom().size();
    Operand<TFloat32> weights = kernel.often().read(tf);
    if (seldom == 0) {
      var only = new Factor(inputs, weights, kernel.often(), UnaryOperator.identity());
      return new SplitProduct(List.of(only), tf.linalg.matMul(inputs, weights));
    }
    Operand<TInt32> count = tf.slice(batch, at(tf, 0), at(tf, 1));
    Operand<TInt32> taken = tf.slice(batch, at(tf, 1), count);
    Operand<TInt32> places = tf.slice(batch, at(tf, 1 + seldom), at(tf, seldom));
    var first = new Factor(
        columns(tf, inputs, seldom, often), weights, kernel.often(), UnaryOperator.identity());
    var second = new Factor(
        tf.gather(inputs, taken, tf.constant(1)),
        tf.gather(kernel.seldom().read(tf), taken, tf.constant(0)),
        kernel.seldom(),
        gradient -> tf.gather(gradient, places, tf.constant(0)));
    Operand<TFloat32> sum = tf.math.add(
        tf.linalg.matMul(first.inputs(), first.weights()),
        tf.linalg.matMul(second.inputs(), second.weights()));
    return new SplitProduct(List.of(first, second), sum);
  }

  /** The product, {@code (batch, units)}. */
  Operand<TFloat32> value() {
    return value;
  }

  /**
   * Moves the kernel, one part after the other: a part's gradient is still in the processor's cache.
   *
   * @param gradient of the product
   */
  Moved move(Ops tf, Operand<TFloat32> gradient, UpdateOps rule, StepPowers powers) {
    var updates = new ArrayList<Op>();
    var gradients = new ArrayList<Operand<TFloat32>>();
    for (Factor factor : factors) {
      Ops next = tf.withControlDependencies(List.copyOf(updates));
      Operand<TFloat32> ofWeights =
          next.linalg.matMul(factor.inputs(), gradient, MatMul.transposeA(true));
      gradients.add(ofWeights);
      updates.add(rule.update(tf, factor.variable(), factor.ofVariable().apply(ofWeights), powers));
    }
    return new Moved(updates, gradients);
  }

  private static Operand<TFloat32> columns(Ops tf, Operand<TFloat32> inputs, int from, int count) {
    return tf.slice(inputs, tf.constant(new int[] {0, from}), tf.constant(new int[] {-1, count}));
  }

  private static Operand<TInt32> at(Ops tf, int index) {
    return tf.constant(new int[] {index});
  }
}
