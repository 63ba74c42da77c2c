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
 * @param batch the number of the next batch in this run, from 0
 * @param step the steps taken since the network's start
 * @param lossSum the sum of the batches' mean losses
 * @param correct samples whose largest output was at their label
 * @param lastLoss the loss of the last step
 * @param batches how many there are; never changes, nor does any other below
 * @param share of one sample in a batch's mean
 * @param labels all labels
 * @param order the samples of each batch, a row a batch
 * @param features all samples as they are stored
 * @param taken which of the pixels that are seldom lit each batch takes, a row a batch, as {@link
 *     org.fanin.data.SeldomPixels} has them
 */
record Carried(
    Operand<TInt32> batch,
    Operand<TInt64> step,
    Operand<TFloat32> lossSum,
    Operand<TInt32> correct,
    Operand<TFloat32> lastLoss,
    Operand<TInt32> batches,
    Operand<TFloat32> share,
    Operand<TInt32> labels,
    Operand<TInt32> order,
    Operand<? extends TNumber> features,
    Operand<TInt32> taken) {

  /** After a step that began at this. */
  Carried after(
      Operand<TInt32> next,
      Operand<TInt64> newStep,
      Operand<TFloat32> newLossSum,
      Operand<TInt32> newCorrect,
      Operand<TFloat32> loss) {
    return new Carried(
        next,
        newStep,
        newLossSum,
        newCorrect,
        loss,
        batches,
        share,
        labels,
        order,
        features,
        taken);
  }

  /** Placeholders for everything, as the inputs of a function or of a graph. */
  static Carried placeholders(Ops tf, NetworkSpec spec) {
    return new Carried(
        scalar(tf, TInt32.class),
        scalar(tf, TInt64.class),
        scalar(tf, TFloat32.class),
        scalar(tf, TInt32.class),
        scalar(tf, TFloat32.class),
        scalar(tf, TInt32.class),
        scalar(tf, TFloat32.class),
        tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1))),
        tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1, -1))),
        tf.placeholder(spec.featureType(), Placeholder.shape(spec.trainedShape())),
        tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1, -1))));
  }

  /** Before the first step of a run, for which the others are fed. */
  Carried atFirst(Ops tf) {
    Operand<TFloat32> none = tf.constant(0f);
    return after(tf.constant(0), step, none, tf.constant(0), none);
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
        loop.<TFloat32>output(6),
        loop.<TInt32>output(7),
        loop.<TInt32>output(8),
        loop.output(9).expect(spec.featureType()),
        loop.<TInt32>output(10));
  }

  List<Operand<?>> all() {
    return List.of(
        batch, step, lossSum, correct, lastLoss, batches, share, labels, order, features, taken);
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
}
