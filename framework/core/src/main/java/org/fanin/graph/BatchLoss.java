package org.fanin.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.fanin.Loss;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.nn.SoftmaxCrossEntropyWithLogits;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The loss of a batch as operations, in float32: training minimizes the mean of its parts.
 *
 * @param parts one a sample, {@code (batch)}, or one an output, {@code (batch, width)}
 * @param each parts of a sample
 * @param from what the parts are computed from, as far as their slope is known
 * @param slope of the sum of all parts there
 */
record BatchLoss(
    Operand<TFloat32> parts, int each, Operand<TFloat32> from, Operand<TFloat32> slope) {

  private static final float KERAS_EPSILON = 1e-7f;

  /** The loss of {@code outputs}, {@code (batch, width)}, given {@code (batch)} labels. */
  static BatchLoss of(
      Ops tf, Loss loss, Operand<TFloat32> outputs, Operand<TInt32> labels, int width) {
    Operand<TFloat32> wanted =
        tf.oneHot(labels, tf.constant(width), tf.constant(1f), tf.constant(0f));
    return switch (loss) {
      case SOFTMAX_CROSS_ENTROPY -> crossEntropy(tf, outputs, wanted);
      case CLIPPED_CROSS_ENTROPY -> crossEntropy(tf, tf.math.log(clip(tf, outputs)), wanted);
      case MEAN_SQUARED_ERROR -> {
        Operand<TFloat32> parts = tf.math.squaredDifference(outputs, wanted);
        yield new BatchLoss(parts, width, parts, tf.onesLike(parts));
      }
    };
  }

  /** The mean of all parts, a scalar. */
  Operand<TFloat32> mean(Ops tf) {
    int rank = parts.asOutput().shape().numDimensions();
    return tf.math.mean(parts, tf.constant(IntStream.range(0, rank).toArray()));
  }

  /**
   * The gradients of the mean with respect to {@code reads}, in their order.
   *
   * <p>They start from the slope: TensorFlow's own gradient of a mean of losses takes some thirty
   * operations, which a small network would feel.
   *
   * @param share of one sample in the mean, a scalar
   */
  List<Operand<TFloat32>> gradients(
      Ops tf, List<Operand<TFloat32>> reads, Operand<TFloat32> share) {
    Operand<TFloat32> weight = each == 1 ? share : tf.math.div(share, tf.constant((float) each));
    Gradients gradients =
        tf.gradients(from, reads, Gradients.dx(List.of(tf.math.mul(slope, weight))));
    return IntStream.range(0, reads.size())
        .<Operand<TFloat32>>mapToObj(gradients::dy)
        .toList();
  }

  /** How many samples have their largest output at the label; a scalar int32. */
  static Operand<TInt32> correct(Ops tf, Operand<TFloat32> outputs, Operand<TInt32> labels) {
    Operand<TInt32> guesses = tf.math.argMax(outputs, tf.constant(1), TInt32.class);
    return tf.reduceSum(
        tf.dtypes.cast(tf.math.equal(guesses, labels), TInt32.class), tf.constant(0));
  }

  private static BatchLoss crossEntropy(
      Ops tf, Operand<TFloat32> logits, Operand<TFloat32> wanted) {
    SoftmaxCrossEntropyWithLogits<TFloat32> entropy =
        SoftmaxCrossEntropyWithLogits.create(tf.scope(), logits, wanted);
    return new BatchLoss(entropy.loss(), 1, logits, entropy.backprop());
  }

  /** Softmax of the logarithm divides by the sum, which is Keras' renormalization. */
  private static Operand<TFloat32> clip(Ops tf, Operand<TFloat32> outputs) {
    return tf.clipByValue(outputs, tf.constant(KERAS_EPSILON), tf.constant(1 - KERAS_EPSILON));
  }
}
