package org.fanin.graph;

import org.fanin.InputScaling;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TNumber;

/**
 * Some samples of a dataset that is fed whole.
 *
 * @param inputs what the network sees, {@code (batch, width)}
 * @param labels their classes, {@code (batch)}
 */
record Batch(Operand<TFloat32> inputs, Operand<TInt32> labels) {

  private static final float BRIGHTEST = 255f;

  /**
   * Gathers the samples at {@code indices}.
   *
   * @param features all samples as they are stored, uint8 pixels or float32
   * @param labels all labels
   */
  static Batch gather(
      Ops tf,
      Operand<? extends TNumber> features,
      Operand<TInt32> labels,
      Operand<TInt32> indices,
      InputScaling scaling) {
    Operand<TInt32> rows = tf.constant(0);
    Operand<TFloat32> inputs = tf.dtypes.cast(tf.gather(features, indices, rows), TFloat32.class);
    boolean pixels = features.asOutput().type().equals(TUint8.class);
    return new Batch(
        pixels && scaling == InputScaling.UNIT
            ? tf.math.div(inputs, tf.constant(BRIGHTEST))
            : inputs,
        tf.gather(labels, indices, rows));
  }
}
