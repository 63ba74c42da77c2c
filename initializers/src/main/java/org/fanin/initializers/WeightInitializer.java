package org.fanin.initializers;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.Digits;

/**
 * Draws the first weights of a kernel.
 *
 * <p>A pure function: the same kernel and the same state of {@code random} give the same weights,
 * on every machine and in every thread. Implementations are records whose components are the
 * attributes of their annotation; most are an {@link IndependentInitializer}.
 */
public interface WeightInitializer {

  /**
   * Refuses a kernel that this law cannot draw, so that a study hears of it before any trial.
   *
   * @throws IllegalArgumentException that names the kernel, what the law needs and what it has
   */
  default void require(Kernel kernel) {}

  /**
   * Draws the weights of one kernel.
   *
   * @return {@code kernel.size()} finite values in row-major order
   */
  float[] sample(Kernel kernel, RandomGenerator random);

  /**
   * The name of the random stream from which {@code kernel} is drawn: its layer's own. Kernels that
   * belong together, as factors of one product do, may share one.
   */
  default String stream(Kernel kernel) {
    return kernel.layer();
  }

  /** The variance of one weight of {@code kernel}; empty if it has none in closed form. */
  OptionalDouble variance(Kernel kernel);

  /** The mean of one weight of {@code kernel}: 0 by default. */
  default double mean(Kernel kernel) {
    return 0;
  }

  /**
   * The law of the layer's biases, unless the layer names its own: all 0. Of a recurrent layer the law
   * of its input kernel is asked.
   */
  default BiasLaw biases(Kernel kernel) {
    return BiasLaw.zero();
  }

  /** Where the learned factors of residual branches start, if this law has a say in it; else at 1. */
  default OptionalDouble branchFactor() {
    return OptionalDouble.empty();
  }

  /** Factors on the learning rate of the layer under an optimizer of such steps: 1 by default. */
  default LearningRates learningRates(Kernel kernel, StepSize steps) {
    return LearningRates.unscaled();
  }

  /** What is drawn for {@code kernel}, in one line. */
  default String describe(Kernel kernel) {
    OptionalDouble variance = variance(kernel);
    if (variance.isEmpty()) {
      return "standard deviation not known in closed form";
    }
    double deviation = Math.sqrt(variance.getAsDouble());
    return Double.isFinite(deviation)
        ? "standard deviation " + Digits.three(deviation)
        : "no standard deviation, as the variance is " + variance.getAsDouble();
  }
}
