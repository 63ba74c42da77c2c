package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fanin.layers.Parameter;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/**
 * The trainable tensors of a network, in the order of its parameters.
 *
 * <p>A variable is found by its shared name, so a function body makes a handle of its own: handles
 * can't be passed into a function through the Java API.
 *
 * @param all as the network has them
 * @param split how the first is kept, if not as it is
 */
record Variables(List<Variable> all, Optional<SplitKernel> split) {

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

    Op assign(Ops tf, Operand<TFloat32> value) {
      return tf.assignVariableOp(handle(tf), value);
    }

    /** State that an update rule keeps beside the variable. */
    Variable slot(String slot) {
      return new Variable(name + "/" + slot, shape, Kind.SLOT);
    }
  }

  static Variables of(NetworkSpec spec) {
    List<Variable> all = spec.network().parameters().stream()
        .map(parameter -> new Variable(parameter.name(), shape(parameter), kind(parameter)))
        .toList();
    return new Variables(all, spec.litPixels().map(lit -> new SplitKernel(all.get(0), lit)));
  }

  /** What training moves, in the same order. */
  List<Variable> trained() {
    var trained = new ArrayList<>(all);
    split.ifPresent(kernel -> trained.set(0, kernel.trained()));
    return trained;
  }

  /** The values of all. */
  List<Operand<TFloat32>> read(Ops tf) {
    var values =
        new ArrayList<>(trained().stream().map(variable -> variable.read(tf)).toList());
    split.ifPresent(kernel -> values.set(0, kernel.read(tf)));
    return values;
  }

  /** Sets variable {@code number}. */
  Op assign(Ops tf, int number, Operand<TFloat32> value) {
    return number == 0 && split.isPresent()
        ? split.orElseThrow().assign(tf, value)
        : all.get(number).assign(tf, value);
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
