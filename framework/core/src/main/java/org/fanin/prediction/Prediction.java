package org.fanin.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.theory.Propagation;
import org.fanin.initializers.theory.Propagation.Passage;
import org.fanin.initializers.theory.Stage;
import org.fanin.study.Arm;

/**
 * What theory expects of an untrained network, layer by layer, as far as it can follow.
 *
 * <p>Where a law has no closed variance, or weights have another mean than 0, the signal is not
 * predicted from there on, and the gradient nowhere.
 *
 * @param layers one for each kernel, in forward order
 * @param limit where and why the theory cannot follow; empty if it follows to the end
 */
public record Prediction(List<LayerPrediction> layers, Optional<String> limit) {

  public Prediction {
    layers = List.copyOf(layers);
  }

  /**
   * Of the network of {@code arm}.
   *
   * @param inputSecondMoment the mean square of its inputs
   */
  public static Prediction of(Arm arm, double inputSecondMoment) {
    List<Kernel> kernels = arm.network().kernels();
    Followed followed = follow(StageWalk.of(arm), inputSecondMoment);
    List<Passage> passages = followed.passed.passages();
    var layers = new ArrayList<LayerPrediction>();
    for (int i = 0; i < kernels.size(); i++) {
      String name = kernels.get(i).layer();
      layers.add(
          i < passages.size()
              ? predicted(name, passages, i, followed.limit.isEmpty())
              : new LayerPrediction(
                  name, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
    }
    return new Prediction(layers, followed.limit);
  }

  /** What the theory made of the stages that it can follow. */
  private record Followed(Propagation passed, Optional<String> limit) {}

  private static Followed follow(StageWalk.Walked walk, double inputSecondMoment) {
    List<Stage> stages = walk.stages();
    Optional<String> limit = walk.limit();
    while (true) {
      try {
        return new Followed(Propagation.of(stages, inputSecondMoment), limit);
      } catch (IllegalArgumentException | ArithmeticException e) {
        // Some stage is beyond the theory: the signal is known up to the last one before it.
        limit = Optional.of(String.valueOf(e.getMessage()));
        stages = stages.subList(0, stages.size() - 1);
      }
    }
  }

  private static LayerPrediction predicted(
      String layer, List<Passage> passages, int index, boolean whole) {
    Passage passage = passages.get(index);
    double last = passages.get(passages.size() - 1).squaredGradientNorm();
    return new LayerPrediction(
        layer,
        OptionalDouble.of(passage.signal()),
        whole ? OptionalDouble.of(passage.gradient()) : OptionalDouble.empty(),
        whole && last > 0
            ? OptionalDouble.of(Math.sqrt(passage.squaredGradientNorm() / last))
            : OptionalDouble.empty());
  }
}
