package org.fanin.results.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The signal of one layer before training: the second moment of its pre-activations on the probe.
 *
 * @param layer its name
 * @param measured in each repeat
 * @param expected by theory, on average over draws of the weights
 * @param pValue that the measured ones differ so far from it by chance, corrected for all layers of
 *     all arms
 */
public record LayerSignal(
    String layer, List<Double> measured, OptionalDouble expected, OptionalDouble pValue) {

  /** How far a law without any chance may be off, for the rounding of float32 and of a forecast. */
  private static final double ROUNDING = 1e-3;

  public LayerSignal {
    measured = List.copyOf(measured);
  }

  /** The mean over repeats. */
  public Optional<Estimate> estimate() {
    return Estimate.of(measured.stream().mapToDouble(Double::doubleValue));
  }

  /** The mean over draws of the weights; empty if in a repeat there was no signal. */
  public Optional<LogNormalMean> mean() {
    return LogNormalMean.of(measured.stream().mapToDouble(Double::doubleValue));
  }

  /** What was measured as a share of what theory expects; empty if either is unknown or 0. */
  public Optional<LogNormalMean> ratio() {
    return expected.stream()
        .filter(value -> value > 0)
        .boxed()
        .findFirst()
        .flatMap(value -> LogNormalMean.of(measured.stream().mapToDouble(of -> of / value)));
  }

  /** Whether theory expects 0, and there is nothing but 0. */
  public boolean isZeroAsExpected() {
    return isExpected(0) && !measured.isEmpty() && measured.stream().allMatch(of -> of == 0);
  }

  /** Whether the layer's signal is what theory expects. */
  public Agreement agreement() {
    if (expected.isEmpty() || measured.isEmpty()) {
      return Agreement.NO_FORECAST;
    }
    if (isExpected(0)) {
      return isZeroAsExpected() ? Agreement.AGREES : Agreement.DIFFERS;
    }
    return ratio()
        .filter(ratio -> ratio.interval().isPresent())
        .map(this::agreement)
        .orElse(Agreement.UNTESTED);
  }

  private Agreement agreement(LogNormalMean ratio) {
    boolean differs = pValue.isPresent()
        ? pValue.getAsDouble() < Significance.LEVEL
        : Math.abs(ratio.mean() - 1) > ROUNDING;
    return differs ? Agreement.DIFFERS : Agreement.AGREES;
  }

  LayerSignal withPValue(OptionalDouble corrected) {
    return new LayerSignal(layer, measured, expected, corrected);
  }

  private boolean isExpected(double value) {
    return expected.stream().anyMatch(of -> of == value);
  }
}
