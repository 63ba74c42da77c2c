package org.fanin.graph;

import org.fanin.Loss;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Losses as operations: a mean over the batch, in float32. */
final class LossOps {

  private static final float KERAS_EPSILON = 1e-7f;

  private LossOps() {}

  /** The scalar loss of {@code outputs}, {@code (batch, width)}, given {@code (batch)} labels. */
  static Operand<TFloat32> mean(
      Ops tf, Loss loss, Operand<TFloat32> outputs, Operand<TInt32> labels, int width) {
    Operand<TFloat32> wanted =
        tf.oneHot(labels, tf.constant(width), tf.constant(1f), tf.constant(0f));
    return switch (loss) {
      case SOFTMAX_CROSS_ENTROPY -> crossEntropy(tf, outputs, wanted);
      case CLIPPED_CROSS_ENTROPY -> crossEntropy(tf, tf.math.log(clip(tf, outputs)), wanted);
      case MEAN_SQUARED_ERROR ->
        tf.math.mean(tf.math.squaredDifference(outputs, wanted), tf.constant(new int[] {0, 1}));
    };
  }

  /** How many samples have their largest output at the label; a scalar int32. */
  static Operand<TInt32> correct(Ops tf, Operand<TFloat32> outputs, Operand<TInt32> labels) {
    Operand<TInt32> guesses = tf.math.argMax(outputs, tf.constant(1), TInt32.class);
    return tf.reduceSum(
        tf.dtypes.cast(tf.math.equal(guesses, labels), TInt32.class), tf.constant(0));
  }

  private static Operand<TFloat32> crossEntropy(
      Ops tf, Operand<TFloat32> logits, Operand<TFloat32> wanted) {
    return tf.math.mean(
        tf.nn.softmaxCrossEntropyWithLogits(logits, wanted).loss(),
        tf.constant(0),
        Mean.keepDims(false));
  }

  /** Softmax of the logarithm divides by the sum, which is Keras' renormalization. */
  private static Operand<TFloat32> clip(Ops tf, Operand<TFloat32> outputs) {
    return tf.clipByValue(outputs, tf.constant(KERAS_EPSILON), tf.constant(1 - KERAS_EPSILON));
  }
}
