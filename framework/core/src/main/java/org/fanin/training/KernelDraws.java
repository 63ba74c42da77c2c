package org.fanin.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Parameter;
import org.fanin.plan.Trial;
import org.fanin.prediction.InputSignal;
import org.fanin.prediction.ReceivingLaws;

/** Draws the layers of a trial, and checks what the initializer gave. */
final class KernelDraws {

  private KernelDraws() {}

  /**
   * The start of every kernel with its biases, in forward order, before any fit to data.
   *
   * @throws IllegalArgumentException if a law needs to know a signal that theory can't predict
   * @throws DrawException if a law throws, does not end, or gives a wrong number of values or one
   *     that is not finite
   */
  static List<LayerState> of(Trial trial, TrialContext context) {
    List<WeightInitializer> laws = laws(trial, context);
    List<Parameter.Weights> weights = trial.arm().network().weights();
    var layers = new ArrayList<LayerState>();
    for (int i = 0; i < laws.size(); i++) {
      var draw = new Draw(trial, weights.get(i), laws.get(i));
      LayerState drawn = context.guard().call(draw, () -> draw(draw));
      layers.add(require(drawn, draw));
    }
    return layers;
  }

  /** Laws that ask for the signal which enters their kernel are told of it, from the first on. */
  private static List<WeightInitializer> laws(Trial trial, TrialContext context) {
    var first =
        new Draw(trial, trial.arm().network().weights().get(0), trial.arm().initializer());
    return context
        .guard()
        .call(
            first,
            () -> ReceivingLaws.of(
                trial.arm(),
                () -> InputSignal.of(
                    context.dataset().train().features(), context.study().scaling())));
  }

  /** Where every learned number starts, in forward order. */
  static float[] numbers(Trial trial) {
    List<Parameter.Single> numbers = trial.arm().network().numbers();
    float[] values = new float[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) trial.arm().startOf(numbers.get(i));
    }
    return values;
  }

  private static LayerState draw(Draw draw) {
    Trial trial = draw.trial();
    String stream = draw.law().stream(draw.kernel());
    float[] weights = Objects.requireNonNull(
        draw.law().sample(draw.kernel(), trial.seeds().weights(stream)), "null for the weights");
    require(weights, draw.kernel().size(), "weights", draw);
    return draw.weights()
        .biases()
        .map(biases -> new LayerState(weights, biases(trial, biases)))
        .orElseGet(() -> LayerState.withoutBiases(weights));
  }

  private static float[] biases(Trial trial, Parameter.Biases biases) {
    String layer = biases.weights().layer().name();
    return trial.arm().lawOf(biases).sample(biases.size(), trial.seeds().biases(layer));
  }

  /**
   * Checks what was drawn or fitted.
   *
   * @throws DrawException if a number of values is wrong, or a value is not finite
   */
  static LayerState require(LayerState state, Draw draw) {
    require(state.weights(), draw.kernel().size(), "weights", draw);
    require(state.biases(), draw.biases(), "biases", draw);
    return state;
  }

  private static void require(float[] values, int count, String names, Draw draw) {
    if (values.length != count) {
      throw new DrawException(draw, "gave " + values.length + " " + names + " instead of " + count);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new DrawException(draw, "gave " + values[i] + " as number " + i + " of its " + names);
      }
    }
  }
}
