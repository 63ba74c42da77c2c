package org.fanin.initializers.theory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.parameter.Check;

/**
 * The second moments that a signal and its gradient have on average over the draws of the weights,
 * in the limit of great width.
 *
 * <p>Forward, {@code m} being what enters a stage: weights {@code fanIn variance m + biasVariance};
 * an activation {@code E f(sqrt(m) Z)^2}; a factor its square times {@code m}; a residual {@code m}
 * plus what its branch puts out; of recurrent layers {@link Stage.Recurrent} tells. Backward, {@code
 * g} being what comes from above: weights {@code fanOut variance g}; an activation {@code E
 * f'(sqrt(m) Z)^2 g}; a factor its square times {@code g}; a residual {@code g} plus what its branch
 * passes down; through recurrent layers nothing is followed.
 *
 * <p>Where kernels slide, every position of the image is followed by itself, as those near its
 * border get less; what is told are means over positions. Where a layer is recurrent, positions are
 * steps.
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
   * @param entering the second moment of the signal that enters
   * @param signal the second moment of the pre-activation that they put out
   * @param gradient the second moment of the gradient with respect to that pre-activation, as a
   *     share of the gradient's at the end
   * @param squaredGradientNorm the expected squared norm of the gradient with respect to the kernel,
   *     from one sample, over the second moment of the gradient at the network's end
   */
  public record Passage(
      double entering, double signal, double gradient, double squaredGradientNorm) {}

  /**
   * Follows a signal through stages.
   *
   * @param stages the stages in forward order
   * @param inputSecondMoment the mean square of the network's input
   * @throws IllegalArgumentException if an activation follows no weights, as its input is not normal
   * @throws ArithmeticException if an activation's moments cannot be integrated
   */
  public static Propagation of(List<Stage> stages, double inputSecondMoment) {
    return of(stages, new double[] {inputSecondMoment});
  }

  /**
   * Follows a signal that is not the same at all positions of an image.
   *
   * @param stages the stages in forward order
   * @param inputSecondMoments the mean squares of the network's input at each position, row-major
   * @throws IllegalArgumentException if an activation follows no weights, as its input is not normal
   * @throws ArithmeticException if an activation's moments cannot be integrated
   */
  public static Propagation of(List<Stage> stages, double[] inputSecondMoments) {
    check(inputSecondMoments);
    List<Step> steps =
        Step.through(stages, inputSecondMoments, false, Step.Context.exact(signal -> {}));
    List<Double> signal = new ArrayList<>(List.of(Positions.mean(inputSecondMoments)));
    steps.forEach(step -> signal.add(Positions.mean(step.leaving())));
    Deque<Double> gradient = new ArrayDeque<>(List.of(1.0));
    Deque<Passage> passages = new ArrayDeque<>();
    double[] above = {1};
    for (int i = steps.size() - 1; i >= 0; i--) {
      above = steps.get(i).back(above, passages);
      gradient.addFirst(Positions.mean(above));
    }
    return new Propagation(signal, List.copyOf(gradient), List.copyOf(passages));
  }

  /**
   * The way of a signal forward, as far as the theory can follow.
   *
   * @param signals the second moments of the pre-activations that weights put out, in forward order
   * @param limit why it can't follow further; empty if it follows to the end
   */
  public record Forward(List<Double> signals, Optional<String> limit) {

    public Forward {
      signals = List.copyOf(signals);
    }
  }

  /**
   * Follows a signal forward alone, as far as that goes.
   *
   * @param stages the stages in forward order
   * @param inputSecondMoments the mean squares of the network's input at each position, row-major, or
   *     one for all
   */
  public static Forward forward(List<Stage> stages, double... inputSecondMoments) {
    check(inputSecondMoments);
    var signals = new ArrayList<Double>();
    return forward(stages, inputSecondMoments, signals, Step.Context.exact(signals::add));
  }

  /**
   * Follows very many signals forward: what an activation makes of a second moment is looked up in a
   * table, which holds 9 digits.
   *
   * @param stages the stages in forward order
   * @return takes what {@link #forward} takes, from one thread
   */
  public static Function<double[], Forward> tabulated(List<Stage> stages) {
    Map<ActivationFunction, DoubleUnaryOperator> tables = new HashMap<>();
    return inputSecondMoments -> {
      check(inputSecondMoments);
      var signals = new ArrayList<Double>();
      var context =
          new Step.Context(f -> tables.computeIfAbsent(f, TabulatedMoment::new), signals::add);
      return forward(stages, inputSecondMoments, signals, context);
    };
  }

  private static Forward forward(
      List<Stage> stages, double[] entering, List<Double> signals, Step.Context context) {
    try {
      var unused = Step.through(stages, entering, false, context);
      return new Forward(signals, Optional.empty());
    } catch (IllegalArgumentException | ArithmeticException e) {
      return new Forward(signals, Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private static void check(double... inputSecondMoments) {
    for (double moment : inputSecondMoments) {
      Check.notNegative("inputSecondMoment", moment);
    }
  }
}
