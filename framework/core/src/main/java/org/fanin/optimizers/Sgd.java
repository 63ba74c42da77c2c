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
 * Stochastic gradient descent with momentum.
 *
 * <p>With gradient {@code g}: {@code velocity = momentum velocity - learningRate g}, and the weight
 * moves by {@code velocity}, as in Keras.
 */
@Documented
@Optimizer(Sgd.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Sgd {

  /** The size of a step. */
  double[] learningRate() default 0.01;

  /** The share of the last move that is kept, in [0, 1). */
  double[] momentum() default 0;

  /** The settings of one arm. */
  record Rule(double learningRate, double momentum) implements UpdateRule {

    public Rule {
      Check.positive("learningRate", learningRate);
      Check.that(
          momentum >= 0 && momentum < 1,
          "momentum",
          momentum,
          "a number of at least 0 and below 1");
    }

    @Override
    public StepSize stepSize() {
      return StepSize.PROPORTIONAL;
    }

    @Override
    public Rule scaled(double factor) {
      return new Rule(factor * learningRate, momentum);
    }

    @Override
    public String describe() {
      return "SGD, learning rate " + Digits.exact(learningRate) + ", momentum "
          + Digits.exact(momentum);
    }
  }
}
