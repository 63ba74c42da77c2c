package org.fanin.graph;

import java.util.List;
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

  private static final String KERNEL = "/kernel";

  Variables {
    all = List.copyOf(all);
  }

  /**
   * One variable.
   *
   * @param name shared by all handles to it
   * @param shape its shape
   */
  record Variable(String name, Shape shape) {

    boolean isKernel() {
      return name.endsWith(KERNEL);
    }

    VarHandleOp handle(Ops tf) {
      return tf.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(name));
    }

    Operand<TFloat32> read(Ops tf) {
      return tf.readVariableOp(handle(tf), TFloat32.class);
    }

    /** State that an update rule keeps beside the variable. */
    Variable slot(String slot) {
      return new Variable(name + "/" + slot, shape);
    }
  }

  static Variables of(Layers network) {
    return new Variables(network.parameters().stream()
        .map(parameter -> new Variable(parameter.name(), shape(parameter)))
        .toList());
  }

  /** Where the kernels stand among all variables; the biases of each follow it. */
  List<Integer> kernels() {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).isKernel())
        .boxed()
        .toList();
  }

  /** Where the learned numbers stand among all variables. */
  List<Integer> numbers() {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).shape().isScalar())
        .boxed()
        .toList();
  }

  private static Shape shape(Parameter parameter) {
    return Shape.of(parameter.shape().stream().mapToLong(Integer::longValue).toArray());
  }
}
