package org.fanin.initializers.theory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.theory.Stage.Activate;
import org.fanin.initializers.theory.Stage.Residual;
import org.fanin.initializers.theory.Stage.Weights;

/**
 * The second moments that a signal and its gradient have on average over the draws of the weights,
 * in the limit of great width.
 *
 * <p>Forward, {@code m} being what enters a stage: weights {@code fanIn variance m + biasVariance};
 * an activation {@code E f(sqrt(m) Z)^2}; a residual {@code m} plus what its branch puts out.
 * Backward, {@code g} being what comes from above: weights {@code fanOut variance g}; an activation
 * {@code E f'(sqrt(m) Z)^2 g}; a residual {@code g} plus what its branch passes down.
 *
 * <p>Source: He et al. 2015, "Delving Deep into Rectifiers", section 2.2; Yang and Schoenholz 2017,
 * "Mean Field Residual Networks: On the Edge of Chaos", for residuals.
 *
 * @param signal the signal's second moments: of the input, then of what each stage puts out
 * @param gradient the second moments of the gradient with respect to the same, as shares of the
 *     last
 */
public record Propagation(List<Double> signal, List<Double> gradient) {

  public Propagation {
    signal = List.copyOf(signal);
    gradient = List.copyOf(gradient);
  }

  /**
   * Follows a signal through stages.
   *
   * @param stages the stages in forward order
   * @param inputSecondMoment the mean square of the network's input
   * @throws IllegalArgumentException if an activation follows no weights, as its input is not normal
   * @throws ArithmeticException if an activation's moments cannot be integrated
   */
  public static Propagation of(List<Stage> stages, double inputSecondMoment) {
    Check.notNegative("inputSecondMoment", inputSecondMoment);
    return of(stages, inputSecondMoment, false);
  }

  private static Propagation of(List<Stage> stages, double input, boolean normalInput) {
    List<Double> signal = new ArrayList<>(List.of(input));
    List<Double> gradient = new ArrayList<>(List.of(1.0));
    boolean normal = normalInput;
    List<Double> factors = new ArrayList<>();
    for (Stage stage : stages) {
      Step step = step(stage, signal.get(signal.size() - 1), normal);
      signal.add(step.signal);
      factors.add(step.gradientFactor);
      normal = step.normal;
    }
    Collections.reverse(factors);
    factors.forEach(factor -> gradient.add(factor * gradient.get(gradient.size() - 1)));
    Collections.reverse(gradient);
    return new Propagation(signal, gradient);
  }

  private static Step step(Stage stage, double m, boolean normal) {
    if (stage instanceof Weights weights) {
      double signal = weights.fanIn() * weights.variance() * m + weights.biasVariance();
      return new Step(signal, weights.fanOut() * weights.variance(), true);
    }
    if (stage instanceof Activate activate) {
      return activated(activate.function(), m, normal);
    }
    Propagation branch = of(((Residual) stage).branch(), m, normal);
    double added = branch.signal.get(branch.signal.size() - 1);
    return new Step(m + added, 1 + branch.gradient.get(0), normal);
  }

  private static Step activated(ActivationFunction function, double m, boolean normal) {
    if (!normal) {
      throw new IllegalArgumentException("the theory follows " + function.label()
          + " behind weights only, where its input is normal");
    }
    ActivationMoments moments = new ActivationMoments(function);
    return new Step(moments.second(m), moments.slope(m), false);
  }

  /** What a stage does: the second moment it puts out, its factor on the gradient's. */
  private record Step(double signal, double gradientFactor, boolean normal) {}
}
