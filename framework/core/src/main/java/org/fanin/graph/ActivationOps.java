package org.fanin.graph;

import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.activation.FormulaActivation;
import org.fanin.initializers.activation.Term;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.TFloat32;

/** Activation functions as operations; a test holds each equal to its description in pure Java. */
final class ActivationOps {

  private static final float LEAKY_RELU_SLOPE = 0.2f;

  private ActivationOps() {}

  /** {@code function} of {@code x}, be it Fanin's or one with a formula. */
  static Operand<TFloat32> apply(Ops tf, ActivationFunction function, Operand<TFloat32> x) {
    if (function instanceof Activation activation) {
      return apply(tf, activation, x);
    }
    if (function instanceof FormulaActivation formula) {
      return new FormulaOps(tf).apply(formula.formula(new Term.Input()), x);
    }
    throw new IllegalArgumentException("activation '" + function.label()
        + "' has no TensorFlow operation: it is no FormulaActivation");
  }

  static Operand<TFloat32> apply(Ops tf, Activation activation, Operand<TFloat32> x) {
    return switch (activation) {
      case LINEAR -> x;
      case RELU -> tf.nn.relu(x);
      case LEAKY_RELU -> tf.nn.leakyRelu(x, LeakyRelu.alpha(LEAKY_RELU_SLOPE));
      case ELU -> tf.nn.elu(x);
      case SELU -> tf.nn.selu(x);
      case TANH -> tf.math.tanh(x);
      case SIGMOID -> tf.math.sigmoid(x);
      case SOFTPLUS -> tf.math.softplus(x);
      case GELU -> gelu(tf, x);
      case SILU -> tf.math.mul(x, tf.math.sigmoid(x));
    };
  }

  /** {@code x / 2 (1 + erf(x / sqrt 2))}. */
  private static Operand<TFloat32> gelu(Ops tf, Operand<TFloat32> x) {
    Operand<TFloat32> erf = tf.math.erf(tf.math.mul(x, tf.constant((float) Math.sqrt(0.5))));
    return tf.math.mul(tf.math.mul(tf.constant(0.5f), x), tf.math.add(tf.constant(1f), erf));
  }
}
