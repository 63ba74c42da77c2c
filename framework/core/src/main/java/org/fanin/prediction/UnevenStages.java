package org.fanin.prediction;

import java.util.List;
import java.util.Optional;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.theory.ActivationMoments;
import org.fanin.initializers.theory.Stage;

/**
 * Stages that need to know more of the samples than their mean squares.
 *
 * <p>An activation that is not proportional, as tanh, answers each sample by its size, and behind
 * kernels that slide each position by what this very image shows there.
 */
final class UnevenStages {

  private boolean sliding;

  private UnevenStages() {}

  /** The stages before the first activation that needs to know each position of each image. */
  static StageWalk.Walked without(StageWalk.Walked walk) {
    var walked = new UnevenStages();
    for (int i = 0; i < walk.stages().size(); i++) {
      Optional<ActivationFunction> uneven = walked.uneven(walk.stages().get(i));
      if (uneven.isPresent()) {
        return new StageWalk.Walked(
            walk.stages().subList(0, i),
            Optional.of("what " + uneven.get().label() + " makes of an image depends on what that"
                + " image shows at each position"));
      }
    }
    return walk;
  }

  /** Whether all activations are proportional to what they get, on either side of 0. */
  static boolean areProportional(List<Stage> stages) {
    return stages.stream().allMatch(stage -> {
      if (stage instanceof Stage.Residual residual) {
        return areProportional(residual.branch());
      }
      return !(stage instanceof Stage.Activate activate) || isProportional(activate.function());
    });
  }

  private Optional<ActivationFunction> uneven(Stage stage) {
    if (stage instanceof Stage.Residual residual) {
      boolean before = sliding;
      Optional<ActivationFunction> found =
          residual.branch().stream().flatMap(of -> uneven(of).stream()).findFirst();
      sliding |= before;
      return found;
    }
    if (stage instanceof Stage.Weights weights) {
      sliding = weights.taps().isPresent();
    }
    return stage instanceof Stage.Activate activate
            && sliding
            && !isProportional(activate.function())
        ? Optional.of(activate.function())
        : Optional.empty();
  }

  private static boolean isProportional(ActivationFunction function) {
    return new ActivationMoments(function).isHomogeneous();
  }
}
