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
   * @param powers of this step
   */
  Op update(Ops tf, Variable variable, Operand<TFloat32> gradient, StepPowers powers);

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
    public Op update(Ops tf, Variable variable, Operand<TFloat32> gradient, StepPowers powers) {
      float beta1 = (float) rule.beta1();
      float beta2 = (float) rule.beta2();
      return tf.train.resourceApplyAdam(
          variable.handle(tf),
          variable.slot("m").handle(tf),
          variable.slot("v").handle(tf),
          powers.of(beta1),
          powers.of(beta2),
          tf.constant((float) rule.learningRate()),
          tf.constant(beta1),
          tf.constant(beta2),
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
    public Op update(Ops tf, Variable variable, Operand<TFloat32> gradient, StepPowers powers) {
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
