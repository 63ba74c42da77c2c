package org.fanin.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.theory.Propagation;
import org.fanin.initializers.theory.Propagation.Passage;
import org.fanin.initializers.theory.Signal;
import org.fanin.initializers.theory.Stage;
import org.fanin.plugins.PluginException;
import org.fanin.plugins.TimeLimit;
import org.fanin.study.Arm;

/**
 * What theory expects of an untrained network, layer by layer, as far as it can follow.
 *
 * <p>Where a law has no closed variance, or weights have another mean than 0, the signal is not
 * predicted from there on, and the gradient nowhere. Neither has a closed form behind a pool. Where
 * kernels slide, every position is followed by itself, and second moments are means over all.
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
   * @param input the signal that enters it
   */
  public static Prediction of(Arm arm, Signal input) {
    StageWalk.Walked walk = StageWalk.of(arm, input);
    Propagation.Forward forward = Propagation.forward(walk.stages(), input.second());
    Optional<String> limit = forward.limit().or(walk::limit);
    Gradients gradients =
        limit.isPresent() ? new Gradients(List.of(), limit) : gradients(walk.stages(), input);
    List<Kernel> kernels = arm.network().kernels();
    List<Passage> passages = gradients.passages;
    var layers = new ArrayList<LayerPrediction>();
    for (int i = 0; i < kernels.size(); i++) {
      boolean back = i < passages.size();
      layers.add(new LayerPrediction(
          kernels.get(i).layer(),
          i < forward.signals().size()
              ? OptionalDouble.of(forward.signals().get(i))
              : OptionalDouble.empty(),
          back ? OptionalDouble.of(passages.get(i).gradient()) : OptionalDouble.empty(),
          back ? gradientNorm(passages, i) : OptionalDouble.empty()));
    }
    return new Prediction(layers, gradients.limit);
  }

  /** What passes the weights on the way back; none if theory cannot follow to the end. */
  private record Gradients(List<Passage> passages, Optional<String> limit) {}

  private static Gradients gradients(List<Stage> stages, Signal input) {
    try {
      return new Gradients(Propagation.of(stages, input.second()).passages(), Optional.empty());
    } catch (ArithmeticException e) {
      return new Gradients(List.of(), Optional.of(String.valueOf(e.getMessage())));
    }
  }

  /**
   * Of the network of {@code arm}, where theory meets code of others: without a number if that does
   * not end within {@code limit}.
   */
  public static Prediction of(Arm arm, Signal input, TimeLimit limit) {
    try {
      return limit.supplied("predict " + arm.label(), () -> of(arm, input));
    } catch (PluginException e) {
      return unknown(arm, "its computation " + e.getMessage());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return unknown(arm, "its computation fails: " + e);
    }
  }

  private static Prediction unknown(Arm arm, String limit) {
    return new Prediction(
        arm.network().kernels().stream()
            .map(kernel -> new LayerPrediction(
                kernel.layer(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()))
            .toList(),
        Optional.of(limit));
  }

  private static OptionalDouble gradientNorm(List<Passage> passages, int index) {
    double last = passages.get(passages.size() - 1).squaredGradientNorm();
    return last > 0
        ? OptionalDouble.of(Math.sqrt(passages.get(index).squaredGradientNorm() / last))
        : OptionalDouble.empty();
  }
}
