package org.fanin.advice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fanin.initializers.theory.MeanField;
import org.fanin.initializers.theory.Phase;
import org.fanin.initializers.theory.Signal;
import org.fanin.plugins.TimeLimit;
import org.fanin.prediction.EqualLayers;
import org.fanin.prediction.LayerPrediction;
import org.fanin.prediction.Prediction;
import org.fanin.study.Arm;

/**
 * How the networks of one arm start, as far as theory knows.
 *
 * @param arm its label, or the initializers that all start it alike
 * @param signal the second moment of the last kernel's pre-activation, over the first kernel's
 * @param gradient the second moment of the gradient with respect to the first kernel's
 *     pre-activation, over that with respect to the last kernel's
 * @param phase of the hidden layers, if they are equal but for their widths
 * @param depthScale the layers in which the gradient's second moment changes by a factor of e;
 *     infinite at the critical point
 * @param verdict what that comes to
 * @param limit where and why the theory cannot follow
 */
public record Forecast(
    String arm,
    OptionalDouble signal,
    OptionalDouble gradient,
    Optional<Phase> phase,
    OptionalDouble depthScale,
    Verdict verdict,
    Optional<String> limit) {

  /**
   * Of the network of {@code arm}.
   *
   * @param input the signal that enters it
   */
  public static Forecast of(Arm arm, Signal input) {
    Prediction prediction = Prediction.of(arm, input, TimeLimit.OF_READING);
    if (prediction.limit().isPresent()) {
      return new Forecast(
          arm.label(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          Verdict.NOT_PREDICTED,
          prediction.limit());
    }
    List<LayerPrediction> layers = prediction.layers();
    LayerPrediction first = layers.get(0);
    LayerPrediction last = layers.get(layers.size() - 1);
    double signal = last.signal().orElseThrow() / first.signal().orElseThrow();
    double gradient = first.gradient().orElseThrow() / last.gradient().orElseThrow();
    Optional<MeanField> field = EqualLayers.of(arm, input);
    return new Forecast(
        arm.label(),
        Double.isNaN(signal) ? OptionalDouble.of(0) : OptionalDouble.of(signal),
        OptionalDouble.of(gradient),
        field.map(MeanField::phase),
        field.map(Forecast::depthScale).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        Verdict.of(signal, gradient),
        Optional.empty());
  }

  /** The same, told of {@code label}. */
  Forecast named(String label) {
    return new Forecast(label, signal, gradient, phase, depthScale, verdict, limit);
  }

  /** How far signal and gradient stray, in factors of e; the larger of both. */
  double loss() {
    return verdict == Verdict.NOT_PREDICTED || verdict == Verdict.SILENT
        ? Double.POSITIVE_INFINITY
        : Math.max(
            Math.abs(Math.log(signal.orElseThrow())), Math.abs(Math.log(gradient.orElseThrow())));
  }

  private static double depthScale(MeanField field) {
    return field.phase() == Phase.CRITICAL
        ? Double.POSITIVE_INFINITY
        : 1 / Math.abs(Math.log(field.chi()));
  }
}
