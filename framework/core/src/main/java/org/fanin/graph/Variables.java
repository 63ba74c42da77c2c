package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Layers;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/**
 * The trainable tensors of a network, in forward order: kernel and bias of every layer.
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
    var variables = new ArrayList<Variable>();
    for (Kernel kernel : network.kernels()) {
      long[] sizes = kernel.shape().stream().mapToLong(Integer::longValue).toArray();
      variables.add(new Variable(kernel.layer() + KERNEL, Shape.of(sizes)));
      variables.add(new Variable(kernel.layer() + "/bias", Shape.of(LayerState.units(kernel))));
    }
    return new Variables(variables);
  }
}
