package org.fanin.advice;

import java.util.Comparator;
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
 * @param phase of the hidden layers, if they are equal but for their widths, and the signal settles
 *     or every layer does to the gradient what the next does
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

  /** A law whose depth scale is so many times the depth of a network is critical for it. */
  public static final int CRITICAL_DEPTHS = 10;

  private static final double STEADY = 1e-6;

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
    double entering = first.signal().orElseThrow();
    double signal = entering == 0 ? 0 : last.signal().orElseThrow() / entering;
    double gradient = first.gradient().orElseThrow() / last.gradient().orElseThrow();
    Optional<MeanField> field = field(arm, input);
    return new Forecast(
        arm.label(),
        OptionalDouble.of(signal),
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

  /**
   * Sorts forecasts of a network of {@code layers}: first those whose signal and gradient arrive,
   * among them what is critical at that depth, so that more layers do not undo it, then what strays
   * less; what is silent or not predicted last.
   */
  static Comparator<Forecast> bestFirst(int layers) {
    return Comparator.<Forecast, Boolean>comparing(one -> Double.isInfinite(one.loss()))
        .thenComparing(one -> one.verdict() != Verdict.ALIVE)
        .thenComparing(one -> !one.isCritical(layers))
        .thenComparingDouble(Forecast::loss);
  }

  /** Whether the gradient's factor of all layers is, by the depth scale, almost 1. */
  private boolean isCritical(int layers) {
    return depthScale.isPresent() && depthScale.getAsDouble() >= CRITICAL_DEPTHS * (double) layers;
  }

  /** How far signal and gradient stray, in factors of e; the larger of both. */
  double loss() {
    return verdict == Verdict.NOT_PREDICTED || verdict == Verdict.SILENT
        ? Double.POSITIVE_INFINITY
        : Math.max(
            Math.abs(Math.log(signal.orElseThrow())), Math.abs(Math.log(gradient.orElseThrow())));
  }

  private static Optional<MeanField> field(Arm arm, Signal input) {
    try {
      return EqualLayers.of(arm, input).filter(Forecast::hasPhase);
    } catch (ArithmeticException e) {
      // Far from where the layers are: what deeper ones would see cannot be integrated.
      return Optional.empty();
    }
  }

  /** Where the signal never settles, what holds in the limit says little of the layers before. */
  private static boolean hasPhase(MeanField field) {
    return field.fixedPoint().isPresent()
        || Math.abs(field.chi(field.start()) / field.chi() - 1) < STEADY;
  }

  private static double depthScale(MeanField field) {
    return field.phase() == Phase.CRITICAL
        ? Double.POSITIVE_INFINITY
        : 1 / Math.abs(Math.log(field.chi()));
  }
}
