package org.fanin.graph;

import java.util.HashMap;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Constants to the power of a step's number, from 1: each is computed once, whoever asks for it. */
final class StepPowers {

  private final Ops tf;
  private final Operand<TFloat32> step;
  private final Map<Float, Operand<TFloat32>> powers = new HashMap<>();

  StepPowers(Ops tf, Operand<TFloat32> step) {
    this.tf = tf;
    this.step = step;
  }

  /** {@code base} to the power of the step, a float scalar. */
  Operand<TFloat32> of(float base) {
    return powers.computeIfAbsent(base, constant -> tf.math.pow(tf.constant(constant), step));
  }
}
