package org.fanin.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.fanin.initializers.SignalDependentInitializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.Parameter;
import org.fanin.plugins.Failure;

/** Asks the laws of an arm all that is asked before they draw, and finds the kernels they refuse. */
final class LawQuestions implements Callable<List<String>> {

  private final Arm arm;

  // Read by another thread when this one does not end.
  private volatile WeightInitializer law;
  private volatile String question = "its hash code";

  LawQuestions(Arm arm) {
    this.arm = arm;
    this.law = arm.initializer();
  }

  /** The law that is or was being asked. */
  WeightInitializer law() {
    return law;
  }

  /** For what: {@code the variance of kernel 'dense-1' of shape [4, 8]}. */
  String question() {
    return question;
  }

  /** Refusals as they follow the arm in a sentence. */
  @Override
  public List<String> call() {
    int unused = law.hashCode();
    question = "the start of learned factors";
    requireAnswer(law.branchFactor());
    var refusals = new ArrayList<String>();
    for (Parameter.Weights weights : arm.network().weights()) {
      try {
        ask(weights);
      } catch (IllegalArgumentException e) {
        if (!Failure.isRefusal(e)) {
          throw e;
        }
        refusals.add("cannot draw the kernel of layer " + weights.kernel().layer() + ": "
            + Failure.reason(e));
      }
    }
    return refusals;
  }

  private void ask(Parameter.Weights weights) {
    Kernel kernel = weights.kernel();
    law = arm.lawOf(weights);
    about("a check", kernel);
    law.require(kernel);
    // First, as others may be told by it.
    about("the variance", kernel);
    requireVariance(law.variance(kernel));
    about("the law", kernel);
    requireAnswer(law.describe(kernel));
    about("the random stream", kernel);
    requireAnswer(law.stream(kernel));
    about("the biases", kernel);
    requireAnswer(law.biases(kernel));
    about("the learning rates", kernel);
    requireAnswer(law.learningRates(kernel, arm.rule().stepSize()));
    if (law instanceof SignalDependentInitializer dependent) {
      about("the law after a signal", kernel);
      requireVariance(dependent.receiving(Signal.STANDARD).variance(kernel));
    }
  }

  private void about(String what, Kernel kernel) {
    question = what + " of kernel '" + kernel.layer() + "' of shape " + kernel.shape();
  }

  private static void requireAnswer(Object answer) {
    Objects.requireNonNull(answer, "it gives null");
  }

  private static void requireVariance(OptionalDouble variance) {
    requireAnswer(variance);
    if (!(variance.orElse(0) >= 0 && Double.isFinite(variance.orElse(0)))) {
      throw new ArithmeticException(
          "it gives " + variance.getAsDouble() + ", not a finite number of at least 0");
    }
  }
}
