package org.fanin.graph;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
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

  /** What training moves of variable {@code number}. */
  List<Variable> trained(int number) {
    return splitAt(number).map(SplitKernel::trained).orElseGet(() -> List.of(all.get(number)));
  }

  /** The value of variable {@code number}. */
  Operand<TFloat32> read(Ops tf, int number) {
    return splitAt(number)
        .map(kernel -> kernel.read(tf))
        .orElseGet(() -> all.get(number).read(tf));
  }

  /** Sets variable {@code number}. */
  Op assign(Ops tf, int number, Operand<TFloat32> value) {
    return splitAt(number)
        .map(kernel -> kernel.assign(tf, value))
        .orElseGet(() -> all.get(number).assign(tf, value));
  }

  /** The value of state that an update rule keeps beside variable {@code number}. */
  Operand<TFloat32> readSlot(Ops tf, int number, UnaryOperator<Variable> slot) {
    return splitAt(number)
        .map(kernel -> kernel.readSlot(tf, slot))
        .orElseGet(() -> slot.apply(all.get(number)).read(tf));
  }

  /** Sets such state. */
  Op assignSlot(Ops tf, int number, UnaryOperator<Variable> slot, Operand<TFloat32> value) {
    return splitAt(number)
        .map(kernel -> kernel.assignSlot(tf, slot, value))
        .orElseGet(() -> slot.apply(all.get(number)).assign(tf, value));
  }

  private Optional<SplitKernel> splitAt(int number) {
    return split.filter(kernel -> number == 0);
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
