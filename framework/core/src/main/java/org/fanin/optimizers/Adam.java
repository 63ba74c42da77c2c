package org.fanin.optimizers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.StepSize;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.parameter.Digits;

/**
 * Adam with Keras' defaults.
 *
 * <p>With gradient {@code g} at step {@code t}, counted from 1: {@code m = beta1 m + (1 - beta1) g},
 * {@code v = beta2 v + (1 - beta2) g^2}, and the weight moves by {@code -learningRate sqrt(1 -
 * beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)}. The first step moves every weight whose
 * gradient is far above epsilon by the learning rate.
 *
 * <p>Source: Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization", end of section 2.
 */
@Documented
@Optimizer(Adam.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Adam {

  /** The size of a step. */
  double[] learningRate() default 0.001;

  /** Decay of the mean of gradients, in [0, 1). */
  double[] beta1() default 0.9;

  /** Decay of the mean of squared gradients, in [0, 1). */
  double[] beta2() default 0.999;

  /** Keeps the divisor above 0. */
  double[] epsilon() default 1e-7;

  /** The settings of one arm. */
  record Rule(double learningRate, double beta1, double beta2, double epsilon)
      implements UpdateRule {

    public Rule {
      Check.positive("learningRate", learningRate);
      Check.that(beta1 >= 0 && beta1 < 1, "beta1", beta1, "a number of at least 0 and below 1");
      Check.that(beta2 >= 0 && beta2 < 1, "beta2", beta2, "a number of at least 0 and below 1");
      Check.positive("epsilon", epsilon);
    }

    @Override
    public StepSize stepSize() {
      return StepSize.NORMALIZED;
    }

    @Override
    public Rule scaled(double factor) {
      return new Rule(factor * learningRate, beta1, beta2, epsilon);
    }

    @Override
    public String describe() {
      return "Adam, learning rate " + Digits.exact(learningRate) + ", beta1 " + Digits.exact(beta1)
          + ", beta2 " + Digits.exact(beta2) + ", epsilon " + Digits.exact(epsilon);
    }
  }
}
