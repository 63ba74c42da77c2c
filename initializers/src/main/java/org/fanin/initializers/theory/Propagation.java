package org.fanin.initializers.theory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.theory.Stage.Activate;
import org.fanin.initializers.theory.Stage.Residual;
import org.fanin.initializers.theory.Stage.Scale;
import org.fanin.initializers.theory.Stage.Weights;

/**
 * The second moments that a signal and its gradient have on average over the draws of the weights,
 * in the limit of great width.
 *
 * <p>Forward, {@code m} being what enters a stage: weights {@code fanIn variance m + biasVariance};
 * an activation {@code E f(sqrt(m) Z)^2}; a factor its square times {@code m}; a residual {@code m}
 * plus what its branch puts out.
 * Backward, {@code g} being what comes from above: weights {@code fanOut variance g}; an activation
 * {@code E f'(sqrt(m) Z)^2 g}; a factor its square times {@code g}; a residual {@code g} plus what
 * its branch passes down.
 *
 * <p>Source: He et al. 2015, "Delving Deep into Rectifiers", section 2.2; Yang and Schoenholz 2017,
 * "Mean Field Residual Networks: On the Edge of Chaos", for residuals.
 *
 * @param signal the signal's second moments: of the input, then of what each stage puts out
 * @param gradient the second moments of the gradient with respect to the same, as shares of the
 *     last
 * @param passages what passes each of the weights in forward order, those in branches too
 */
public record Propagation(List<Double> signal, List<Double> gradient, List<Passage> passages) {

  public Propagation {
    signal = List.copyOf(signal);
    gradient = List.copyOf(gradient);
    passages = List.copyOf(passages);
  }

  /**
   * What passes weights.
   *
   * @param weights the weights
   * @param entering the second moment of the signal that enters
   * @param signal the second moment of the pre-activation that they put out
   * @param gradient the second moment of the gradient with respect to that pre-activation, as a
   *     share of the gradient's at the end
   */
  public record Passage(Weights weights, double entering, double signal, double gradient) {

    /**
     * The expected squared norm of the gradient with respect to the kernel, from one sample, over
     * the second moment of the gradient at the network's end.
     */
    public double squaredGradientNorm() {
      return weights.squaredGradientNorm(entering, gradient);
    }

    private Passage below(double share) {
      return new Passage(weights, entering, signal, gradient * share);
    }
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
    boolean normal = normalInput;
    List<Step> steps = new ArrayList<>();
    for (Stage stage : stages) {
      Step step = step(stage, signal.get(signal.size() - 1), normal);
      signal.add(step.signal);
      steps.add(step);
      normal = step.normal;
    }
    List<Double> gradient = gradient(steps);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      double share = gradient.get(i + 1);
      steps.get(i).passages.forEach(passage -> passages.add(passage.below(share)));
    }
    return new Propagation(signal, gradient, passages);
  }

  private static List<Double> gradient(List<Step> steps) {
    List<Double> gradient = new ArrayList<>(List.of(1.0));
    for (int i = steps.size() - 1; i >= 0; i--) {
      gradient.add(steps.get(i).gradientFactor * gradient.get(gradient.size() - 1));
    }
    Collections.reverse(gradient);
    return gradient;
  }

  private static Step step(Stage stage, double m, boolean normal) {
    if (stage instanceof Weights weights) {
      double signal = weights.fanIn() * weights.variance() * m + weights.biasVariance();
      double factor = weights.fanOut() * weights.variance();
      return new Step(signal, factor, true, List.of(new Passage(weights, m, signal, 1)));
    }
    if (stage instanceof Activate activate) {
      return activated(activate.function(), m, normal);
    }
    if (stage instanceof Scale scale) {
      double square = scale.factor() * scale.factor();
      return new Step(square * m, square, normal, List.of());
    }
    Propagation branch = of(((Residual) stage).branch(), m, normal);
    double added = branch.signal.get(branch.signal.size() - 1);
    return new Step(m + added, 1 + branch.gradient.get(0), normal, branch.passages);
  }

  private static Step activated(ActivationFunction function, double m, boolean normal) {
    if (!normal) {
      throw new IllegalArgumentException("the theory follows " + function.label()
          + " behind weights only, where its input is normal");
    }
    ActivationMoments moments = new ActivationMoments(function);
    return new Step(moments.second(m), moments.slope(m), false, List.of());
  }

  /** What a stage does: the second moment it puts out, its factor on the gradient's. */
  private record Step(
      double signal, double gradientFactor, boolean normal, List<Passage> passages) {}
}
