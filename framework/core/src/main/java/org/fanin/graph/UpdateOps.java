package org.fanin.graph;

import java.util.List;
import java.util.stream.Stream;
import org.fanin.graph.Variables.Variable;
import org.fanin.optimizers.Adam;
import org.fanin.optimizers.Sgd;
import org.fanin.optimizers.UpdateRule;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Update rules as operations on resource variables. */
sealed interface UpdateOps {

  /** The state that the rule keeps beside {@code variable}; it starts at zero. */
  List<Variable> slots(Variable variable);

  /**
   * Moves one variable.
   *
   * @param step the number of this step, from 1, a float scalar
   */
  Op update(Ops tf, Variable variable, Operand<TFloat32> gradient, Operand<TFloat32> step);

  static UpdateOps of(UpdateRule rule) {
    if (rule instanceof Adam.Rule adam) {
      return new AdamOps(adam);
    }
    if (rule instanceof Sgd.Rule sgd) {
      return new SgdOps(sgd);
    }
    throw new IllegalStateException("unknown update rule " + rule);
  }

  /** Adam; powers of the betas follow from the step, so no operation races to advance them. */
  record AdamOps(Adam.Rule rule) implements UpdateOps {

    @Override
    public List<Variable> slots(Variable variable) {
      return List.of(variable.slot("m"), variable.slot("v"));
    }

    @Override
    public Op update(
        Ops tf, Variable variable, Operand<TFloat32> gradient, Operand<TFloat32> step) {
      Operand<TFloat32> beta1 = tf.constant((float) rule.beta1());
      Operand<TFloat32> beta2 = tf.constant((float) rule.beta2());
      return tf.train.resourceApplyAdam(
          variable.handle(tf),
          variable.slot("m").handle(tf),
          variable.slot("v").handle(tf),
          tf.math.pow(beta1, step),
          tf.math.pow(beta2, step),
          tf.constant((float) rule.learningRate()),
          beta1,
          beta2,
          tf.constant((float) rule.epsilon()),
          gradient);
    }
  }

  /** Gradient descent, with Keras' momentum where there is one. */
  record SgdOps(Sgd.Rule rule) implements UpdateOps {

    @Override
    public List<Variable> slots(Variable variable) {
      return Stream.of(variable.slot("velocity"))
          .filter(slot -> rule.momentum() > 0)
          .toList();
    }

    @Override
    public Op update(
        Ops tf, Variable variable, Operand<TFloat32> gradient, Operand<TFloat32> step) {
      Operand<TFloat32> learningRate = tf.constant((float) rule.learningRate());
      if (rule.momentum() == 0) {
        return tf.train.resourceApplyGradientDescent(variable.handle(tf), learningRate, gradient);
      }
      return tf.train.resourceApplyKerasMomentum(
          variable.handle(tf),
          variable.slot("velocity").handle(tf),
          learningRate,
          gradient,
          tf.constant((float) rule.momentum()));
    }
  }
}
