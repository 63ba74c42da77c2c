package org.fanin.prediction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.theory.MeanField;
import org.fanin.initializers.theory.Propagation;
import org.fanin.initializers.theory.Signal;
import org.fanin.initializers.theory.Stage;
import org.fanin.study.Arm;

/** The deep network of equal layers that stands for the hidden layers of an arm. */
public final class EqualLayers {

  private EqualLayers() {}

  /**
   * The mean field of the layers between two activations: their geometric mean weight variance times
   * fan-in, that of positions far from the border of an image, and their mean bias variance. It
   * starts with what the first kernel puts out.
   *
   * @param input the signal that enters the network
   * @return empty if there are none, if activations differ, if there are residual branches or
   *     recurrent layers, if the theory does not know all laws or they are 0, or if no signal enters
   * @throws IllegalArgumentException if the theory cannot follow the network
   * @throws ArithmeticException if an activation's moments cannot be integrated
   */
  public static Optional<MeanField> of(Arm arm, Signal input) {
    StageWalk.Walked walked = StageWalk.of(arm, input);
    List<Stage> stages = walked.stages();
    Set<ActivationFunction> activations = new LinkedHashSet<>();
    List<Stage.Weights> hidden = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      if (stage instanceof Stage.Activate activate) {
        activations.add(activate.function());
      } else if (stage instanceof Stage.Weights weights && isBetween(stages, i)) {
        hidden.add(weights);
      } else if (stage instanceof Stage.Residual || stage instanceof Stage.Recurrent) {
        return Optional.empty();
      }
    }
    boolean drawn = hidden.stream().allMatch(weights -> weights.variance() > 0);
    if (walked.limit().isPresent() || activations.size() != 1 || hidden.isEmpty() || !drawn) {
      return Optional.empty();
    }
    double start = start(stages, input);
    return start > 0
        ? Optional.of(field(activations.iterator().next(), hidden, start))
        : Optional.empty();
  }

  /** The second moment of what the first kernel puts out. */
  private static double start(List<Stage> stages, Signal input) {
    int first = 0;
    while (!(stages.get(first) instanceof Stage.Weights)) {
      first++;
    }
    return Propagation.of(stages.subList(0, first + 1), input.second())
        .passages()
        .get(0)
        .signal();
  }

  private static boolean isBetween(List<Stage> stages, int index) {
    return index > 0
        && index < stages.size() - 1
        && stages.get(index - 1) instanceof Stage.Activate
        && stages.get(index + 1) instanceof Stage.Activate;
  }

  private static MeanField field(
      ActivationFunction activation, List<Stage.Weights> hidden, double start) {
    double logarithm = hidden.stream()
        .mapToDouble(weights -> Math.log(weights.wholeFanIn() * weights.variance()))
        .average()
        .orElseThrow();
    double bias =
        hidden.stream().mapToDouble(Stage.Weights::biasVariance).average().orElseThrow();
    return new MeanField(activation, Math.exp(logarithm), bias, start);
  }
}
