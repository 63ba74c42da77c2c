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
 * @param step the steps taken since the network's start
 * @param lossSum the sum over samples of their batch's mean loss
 * @param correct samples whose largest output was at their label
 * @param lastLoss the loss of the last step
 * @param labels all labels; never changes
 * @param order the samples of all batches, one after the other; never changes
 * @param features all samples as they are stored; never changes
 * @param taken which of the pixels that are seldom lit each batch takes, a row a batch, as {@link
 *     org.fanin.data.SeldomPixels} has them; never changes
 */
record Carried(
    Operand<TInt32> from,
    Operand<TInt64> step,
    Operand<TFloat32> lossSum,
    Operand<TInt32> correct,
    Operand<TFloat32> lastLoss,
    Operand<TInt32> labels,
    Operand<TInt32> order,
    Operand<? extends TNumber> features,
    Operand<TInt32> taken) {

  /** Before the first step of a run. */
  static Carried start(
      Ops tf,
      Operand<TInt64> step,
      Operand<TInt32> labels,
      Operand<TInt32> order,
      Operand<? extends TNumber> features,
      Operand<TInt32> taken) {
    Operand<TInt32> from = tf.constant(new int[] {0});
    Operand<TFloat32> none = tf.constant(0f);
    return new Carried(from, step, none, tf.constant(0), none, labels, order, features, taken);
  }

  /** After a step that began at this. */
  Carried after(
      Operand<TInt32> next,
      Operand<TInt64> step,
      Operand<TFloat32> lossSum,
      Operand<TInt32> correct,
      Operand<TFloat32> loss) {
    return new Carried(next, step, lossSum, correct, loss, labels, order, features, taken);
  }

  /** Placeholders for everything, as the inputs of a function. */
  static Carried placeholders(Ops tf, NetworkSpec spec) {
    return new Carried(
        tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(1))),
        scalar(tf, TInt64.class),
        scalar(tf, TFloat32.class),
        scalar(tf, TInt32.class),
        scalar(tf, TFloat32.class),
        vector(tf),
        vector(tf),
        tf.placeholder(spec.featureType(), Placeholder.shape(spec.trainedShape())),
        tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1, -1))));
  }

  /** The outputs of a loop, in the order of {@link #all}. */
  static Carried outputsOf(Operation loop, NetworkSpec spec) {
    return new Carried(
        loop.<TInt32>output(0),
        loop.<TInt64>output(1),
        loop.<TFloat32>output(2),
        loop.<TInt32>output(3),
        loop.<TFloat32>output(4),
        loop.<TInt32>output(5),
        loop.<TInt32>output(6),
        loop.output(7).expect(spec.featureType()),
        loop.<TInt32>output(8));
  }

  List<Operand<?>> all() {
    return List.of(from, step, lossSum, correct, lastLoss, labels, order, features, taken);
  }

  /** A signature whose inputs these are. */
  Signature.Builder asInputs(String key) {
    Signature.Builder signature = Signature.builder(key);
    for (Operand<?> operand : all()) {
      signature.input("in" + operand.asOutput().op().name(), operand);
    }
    return signature;
  }

  /** The same signature, with these as outputs. */
  Signature.Builder asOutputs(Signature.Builder signature) {
    int number = 0;
    for (Operand<?> operand : all()) {
      signature.output("out" + number++, operand);
    }
    return signature;
  }

  private static <T extends TType> Operand<T> scalar(Ops tf, Class<T> type) {
    return tf.placeholder(type, Placeholder.shape(Shape.scalar()));
  }

  private static Operand<TInt32> vector(Ops tf) {
    return tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
  }
}
