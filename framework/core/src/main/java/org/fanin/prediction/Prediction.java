package org.fanin.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.theory.Propagation;
import org.fanin.initializers.theory.Propagation.Passage;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.KernelRole;
import org.fanin.layers.Parameter;
import org.fanin.plugins.PluginException;
import org.fanin.plugins.TimeLimit;
import org.fanin.study.Arm;

/**
 * What theory expects of an untrained network, layer by layer, as far as it can follow.
 *
 * <p>Where a law has no closed variance, or weights have another mean than 0, the signal is not
 * predicted from there on, and the gradient nowhere. Neither has a closed form behind a pool or a
 * gate, and the gradient none where a layer is recurrent. Where kernels slide, every position is
 * followed by itself, and second moments are means over all; a recurrent layer's are those at the
 * last step, or means over all that it puts out.
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
    if (walk.limit().isPresent()) {
      return forward(arm, walk, input);
    }
    try {
      return whole(arm, Propagation.of(walk.stages(), input.second()).passages());
    } catch (IllegalArgumentException | ArithmeticException e) {
      // The signal may be known up to some stage, or to the end, and the gradient nowhere.
      Prediction signal = forward(arm, walk, input);
      return new Prediction(
          signal.layers, signal.limit.or(() -> Optional.of(String.valueOf(e.getMessage()))));
    }
  }

  private static Prediction whole(Arm arm, List<Passage> passages) {
    List<Kernel> kernels = arm.network().kernels();
    return new Prediction(
        IntStream.range(0, kernels.size())
            .mapToObj(i -> new LayerPrediction(
                kernels.get(i).layer(),
                OptionalDouble.of(passages.get(i).signal()),
                OptionalDouble.of(passages.get(i).gradient()),
                gradientNorm(passages, i)))
            .toList(),
        Optional.empty());
  }

  private static Prediction forward(Arm arm, StageWalk.Walked walk, Signal input) {
    Propagation.Forward forward = Propagation.forward(walk.stages(), input.second());
    return signals(arm, forward.signals(), forward.limit().or(walk::limit));
  }

  /** Without a gradient, and without a signal behind the last of {@code signals}. */
  private static Prediction signals(Arm arm, List<Double> signals, Optional<String> limit) {
    var layers = new ArrayList<LayerPrediction>();
    int passed = 0;
    for (Parameter.Weights weights : arm.network().weights()) {
      // All kernels of a layer make one pre-activation.
      passed += weights.role() == KernelRole.INPUT ? 1 : 0;
      layers.add(new LayerPrediction(
          weights.kernel().layer(),
          passed <= signals.size()
              ? OptionalDouble.of(signals.get(passed - 1))
              : OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty()));
    }
    return new Prediction(layers, limit);
  }

  /**
   * Of the network of {@code arm}, where theory meets code of others: without a number if that does
   * not end within {@code limit}.
   */
  public static Prediction of(Arm arm, Signal input, TimeLimit limit) {
    try {
      return limit.supplied("predict " + arm.label(), () -> of(arm, input));
    } catch (PluginException e) {
      if (e.getCause() instanceof OutOfMemoryError full) {
        throw full;
      }
      return signals(arm, List.of(), Optional.of("its computation " + e.getMessage()));
    }
  }

  private static OptionalDouble gradientNorm(List<Passage> passages, int index) {
    double last = passages.get(passages.size() - 1).squaredGradientNorm();
    return last > 0
        ? OptionalDouble.of(Math.sqrt(passages.get(index).squaredGradientNorm() / last))
        : OptionalDouble.empty();
  }
}
