package org.fanin.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/**
 * What a training loop carries from step to step.
 *
 * @param from where the next batch begins in the order, {@code (1)}
 * @param end where no batch begins any more, {@code (1)}; never changes
 * @param step the steps taken since the network's start
 * @param lossSum the sum over samples of their batch's mean loss
 * @param correct samples whose largest output was at their label
 * @param lastLoss the loss of the last step
 * @param labels all labels; never changes
 * @param order the epoch's order of samples; never changes
 * @param features all samples as they are stored; never changes
 */
record Carried(
    Operand<TInt32> from,
    Operand<TInt32> end,
    Operand<TInt64> step,
    Operand<TFloat32> lossSum,
    Operand<TInt32> correct,
    Operand<TFloat32> lastLoss,
    Operand<TInt32> labels,
    Operand<TInt32> order,
    Operand<? extends TNumber> features) {

  /** Placeholders for everything, as the inputs of a function. */
  static Carried placeholders(Ops tf, NetworkSpec spec) {
    return new Carried(
        one(tf),
        one(tf),
        scalar(tf, TInt64.class),
        scalar(tf, TFloat32.class),
        scalar(tf, TInt32.class),
        scalar(tf, TFloat32.class),
        vector(tf),
        vector(tf),
        tf.placeholder(spec.featureType(), Placeholder.shape(spec.trainedShape())));
  }

  /** The outputs of a loop, in the order of {@link #all}. */
  static Carried outputsOf(Operation loop, NetworkSpec spec) {
    return new Carried(
        loop.<TInt32>output(0),
        loop.<TInt32>output(1),
        loop.<TInt64>output(2),
        loop.<TFloat32>output(3),
        loop.<TInt32>output(4),
        loop.<TFloat32>output(5),
        loop.<TInt32>output(6),
        loop.<TInt32>output(7),
        loop.output(8).expect(spec.featureType()));
  }

  List<Operand<?>> all() {
    return List.of(from, end, step, lossSum, correct, lastLoss, labels, order, features);
  }

  /** A signature whose inputs these are. */
  Signature.Builder asInputs(String key) {
    Signature.Builder signature = Signature.builder(key);
    for (Operand<?> operand : all()) {
      signature.input("in" + operand.asOutput().op().name(), operand);
    }
    return signature;
  }

  private static <T extends TType> Operand<T> scalar(Ops tf, Class<T> type) {
    return tf.placeholder(type, Placeholder.shape(Shape.scalar()));
  }

  /** A vector of one element, as slices want their bounds. */
  private static Operand<TInt32> one(Ops tf) {
    return tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(1)));
  }

  private static Operand<TInt32> vector(Ops tf) {
    return tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
  }
}
