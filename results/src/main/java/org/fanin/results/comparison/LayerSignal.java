package org.fanin.results.comparison;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * The signal of one layer before training: the second moment of its pre-activations on the probe.
 *
 * @param layer its name
 * @param measured by repeat, where all values are finite
 * @param repeats how many there are, those included whose values are not all finite
 * @param expected by theory, on average over draws of the weights
 * @param pValue that the measured ones differ so far from it by chance, corrected for all layers of
 *     all arms
 */
public record LayerSignal(
    String layer,
    SortedMap<Integer, Double> measured,
    int repeats,
    OptionalDouble expected,
    OptionalDouble pValue) {

  /** Float32, a forecast's digits, and samples that are taken together, make so much at most. */
  private static final double TOLERANCE = 0.01;

  private static final double FAR = 2;
  private static final double NEAR = 1.1;

  public LayerSignal {
    measured = Collections.unmodifiableSortedMap(new TreeMap<>(measured));
  }

  /** What was measured in one repeat; empty if nothing was, or not all of it is finite. */
  public OptionalDouble inRepeat(int repeat) {
    return measured.containsKey(repeat)
        ? OptionalDouble.of(measured.get(repeat))
        : OptionalDouble.empty();
  }

  /** The mean over repeats. */
  public OptionalDouble mean() {
    return values().average();
  }

  /** What was measured, on average, as a share of what theory expects; empty if that is 0. */
  public OptionalDouble share() {
    return mean().stream().flatMap(mean -> positive().map(of -> mean / of)).findFirst();
  }

  /** The interval of that share; empty if there are too few repeats, or some without a signal. */
  public Optional<LogNormalInterval> interval() {
    return positive()
        .boxed()
        .findFirst()
        .flatMap(of -> LogNormalInterval.of(values().map(value -> value / of)));
  }

  /** Whether theory expects 0, and there is nothing but 0. */
  public boolean isZeroAsExpected() {
    return expected.equals(OptionalDouble.of(0)) && !measured.isEmpty() && isSilent();
  }

  /** Whether the layer's signal is what theory expects. */
  public Agreement agreement() {
    if (expected.isEmpty()) {
      return Agreement.NO_FORECAST;
    }
    if (repeats == 0) {
      return Agreement.NOT_MEASURED;
    }
    if (measured.size() < repeats) {
      return Agreement.UNDECIDED;
    }
    if (positive().findAny().isEmpty()) {
      return isSilent() ? Agreement.AGREES : Agreement.DIFFERS;
    }
    return interval().map(this::agreement).orElse(Agreement.UNDECIDED);
  }

  private Agreement agreement(LogNormalInterval interval) {
    boolean beyondChance = pValue.isEmpty() || pValue.getAsDouble() < Significance.LEVEL;
    if (beyondChance && Math.abs(share().orElseThrow() - 1) > TOLERANCE) {
      return Agreement.DIFFERS;
    }
    boolean holds = interval.low() <= 1 && interval.high() >= 1;
    return interval.isWithin(1 / NEAR, NEAR) || (holds && interval.isWithin(1 / FAR, FAR))
        ? Agreement.AGREES
        : Agreement.UNDECIDED;
  }

  LayerSignal withPValue(OptionalDouble corrected) {
    return new LayerSignal(layer, measured, repeats, expected, corrected);
  }

  private boolean isSilent() {
    return values().allMatch(value -> value == 0);
  }

  private DoubleStream positive() {
    return expected.stream().filter(of -> of > 0);
  }

  private DoubleStream values() {
    return measured.values().stream().mapToDouble(Double::doubleValue);
  }
}
