package org.fanin.graph;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fanin.layers.Layers;
import org.fanin.layers.Parameter;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/**
 * The trainable tensors of a network, in the order of its parameters.
 *
 * <p>A variable is found by its shared name, so a function body makes a handle of its own: handles
 * can't be passed into a function through the Java API.
 */
record Variables(List<Variable> all) {

  Variables {
    all = List.copyOf(all);
  }

  /** What a variable holds. */
  enum Kind {
    KERNEL,
    BIASES,
    NUMBER,
    SLOT
  }

  /**
   * One variable.
   *
   * @param name shared by all handles to it
   * @param shape its shape
   * @param kind what it holds
   */
  record Variable(String name, Shape shape, Kind kind) {

    VarHandleOp handle(Ops tf) {
      return tf.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(name));
    }

    Operand<TFloat32> read(Ops tf) {
      return tf.readVariableOp(handle(tf), TFloat32.class);
    }

    /** State that an update rule keeps beside the variable. */
    Variable slot(String slot) {
      return new Variable(name + "/" + slot, shape, Kind.SLOT);
    }
  }

  static Variables of(Layers network) {
    return new Variables(network.parameters().stream()
        .map(parameter -> new Variable(parameter.name(), shape(parameter), kind(parameter)))
        .toList());
  }

  /** Where the kernels stand among all variables. */
  List<Integer> kernels() {
    return of(Kind.KERNEL);
  }

  /** Where the learned numbers stand among all variables. */
  List<Integer> numbers() {
    return of(Kind.NUMBER);
  }

  /** Where the biases that are added to the product of a kernel stand: behind it, if it has any. */
  OptionalInt biasesOf(int kernel) {
    int next = kernel + 1;
    return next < all.size() && all.get(next).kind() == Kind.BIASES
        ? OptionalInt.of(next)
        : OptionalInt.empty();
  }

  private List<Integer> of(Kind kind) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).kind() == kind)
        .boxed()
        .toList();
  }

  private static Kind kind(Parameter parameter) {
    return parameter instanceof Parameter.Weights
        ? Kind.KERNEL
        : parameter instanceof Parameter.Biases ? Kind.BIASES : Kind.NUMBER;
  }

  private static Shape shape(Parameter parameter) {
    return Shape.of(parameter.shape().stream().mapToLong(Integer::longValue).toArray());
  }
}
