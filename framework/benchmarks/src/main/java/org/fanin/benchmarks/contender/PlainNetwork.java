package org.fanin.benchmarks.contender;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A dense ReLU network with a step of Adam, in plain TensorFlow Java. */
public final class PlainNetwork {

  private final Ops tf;
  private final List<Variable<TFloat32>> variables = new ArrayList<>();
  private final Placeholder<TFloat32> inputs;
  private final Placeholder<TInt32> labels;
  private final Operand<TInt32> guesses;
  private final Op step;

  /** Adds a network to a graph; {@code widths} are those of inputs, hidden layers and classes. */
  public PlainNetwork(Ops tf, List<Integer> widths, Arm arm) {
    this.tf = tf;
    inputs = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, widths.get(0))));
    labels = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
    Operand<TFloat32> x = inputs;
    int last = widths.size() - 1;
    for (int i = 1; i <= last; i++) {
      x = dense(x, widths.get(i - 1), widths.get(i), arm);
      x = i < last ? tf.nn.relu(x) : x;
    }
    guesses = tf.math.argMax(x, tf.constant(1), TInt32.class);
    Operand<TFloat32> wanted =
        tf.oneHot(labels, tf.constant(widths.get(last)), tf.constant(1f), tf.constant(0f));
    step = adam(tf.math.mean(
        tf.nn.softmaxCrossEntropyWithLogits(x, wanted).loss(),
        tf.constant(0),
        Mean.keepDims(false)));
  }

  /** What is fed, {@code (batch, inputs)}. */
  public Placeholder<TFloat32> inputs() {
    return inputs;
  }

  /** The wanted classes, {@code (batch)}. */
  public Placeholder<TInt32> labels() {
    return labels;
  }

  /** The network's classes, {@code (batch)}. */
  public Operand<TInt32> guesses() {
    return guesses;
  }

  /** One step of training. */
  public Op step() {
    return step;
  }

  private Operand<TFloat32> dense(Operand<TFloat32> x, int fanIn, int fanOut, Arm arm) {
    Operand<TFloat32> standard =
        tf.random.randomStandardNormal(tf.constant(new int[] {fanIn, fanOut}), TFloat32.class);
    Variable<TFloat32> kernel =
        tf.variable(tf.math.mul(standard, tf.constant(arm.stddev(fanIn, fanOut))));
    Variable<TFloat32> bias = tf.variable(zeros(Shape.of(fanOut)));
    variables.addAll(List.of(kernel, bias));
    return tf.nn.biasAdd(tf.linalg.matMul(x, kernel), bias);
  }

  /** The powers of the betas advance after the updates, which read them. */
  private Op adam(Operand<TFloat32> loss) {
    Operand<TFloat32> beta1 = tf.constant(0.9f);
    Operand<TFloat32> beta2 = tf.constant(0.999f);
    Variable<TFloat32> power1 = tf.variable(beta1);
    Variable<TFloat32> power2 = tf.variable(beta2);
    Gradients gradients = tf.gradients(loss, variables);
    List<Op> updates = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      Variable<TFloat32> variable = variables.get(i);
      updates.add(tf.train.applyAdam(
          variable,
          tf.variable(zeros(variable.shape())),
          tf.variable(zeros(variable.shape())),
          power1,
          power2,
          tf.constant(Contender.LEARNING_RATE),
          beta1,
          beta2,
          tf.constant(1e-7f),
          gradients.dy(i)));
    }
    Ops after = tf.withControlDependencies(updates);
    List<Op> advanced = List.of(
        after.assign(power1, after.math.mul(power1, beta1)),
        after.assign(power2, after.math.mul(power2, beta2)));
    return tf.withControlDependencies(advanced).noOp();
  }

  private Operand<TFloat32> zeros(Shape shape) {
    return tf.fill(tf.constant(shape.asArray()), tf.constant(0f));
  }
}
