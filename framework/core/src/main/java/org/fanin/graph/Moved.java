package org.fanin.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * How a step moves one variable.
 *
 * @param updates that move it, or its parts
 * @param gradients of its parts; what they leave out is zero
 */
record Moved(List<Op> updates, List<Operand<TFloat32>> gradients) {

  Moved {
    updates = List.copyOf(updates);
    gradients = List.copyOf(gradients);
  }

  /** Half the sum of squares of its gradient. */
  Operand<TFloat32> energy(Ops tf) {
    return gradients.stream()
        .<Operand<TFloat32>>map(tf.nn::l2Loss)
        .reduce(tf.math::add)
        .orElseThrow();
  }
}
