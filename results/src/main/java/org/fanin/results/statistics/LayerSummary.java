package org.fanin.results.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Takes the values of one layer twice, in the same order, and gives their {@link LayerStatistics}.
 */
public final class LayerSummary {

  private static final float NEAR = atMost(LayerStatistics.NEAR_ZERO);
  private static final float FAR_BELOW = below(-LayerStatistics.NEAR_ZERO);

  private final Optional<DeadUnits> dead;
  private final Optional<Bounds> bounds;
  private final Moments moments = new Moments();
  private final OrderCounts order = new OrderCounts();
  private float[] finite = {};
  private long countNaN;
  private long countInfinite;

  private LayerSummary(Optional<DeadUnits> dead, Optional<Bounds> bounds) {
    this.dead = dead;
    this.bounds = bounds;
  }

  /** For the outputs of {@code units} units, with the bounds of their activation if it has any. */
  public static LayerSummary ofOutputs(int units, Optional<Bounds> bounds) {
    return new LayerSummary(Optional.of(new DeadUnits(units)), bounds);
  }

  /** For anything else that a layer has. */
  public static LayerSummary ofValues() {
    return new LayerSummary(Optional.empty(), Optional.empty());
  }

  /** First pass: the first {@code size} of {@code values}, the next in row-major order. */
  public void count(float[] values, int size) {
    dead.ifPresent(units -> units.add(values, size));
    double sum = order.add(values, size);
    if (Double.isFinite(sum)) {
      moments.add(values, size, sum);
    } else {
      order.remove(values, size);
      int kept = keepFinite(values, size);
      moments.add(finite, kept, order.add(finite, kept));
    }
  }

  /** Ends the first pass. */
  public void endCount() {
    order.endCount();
    if (order.total() == 0) {
      return;
    }
    order.askRank(0);
    order.askRank(order.total() - 1);
    for (double level : LayerStatistics.LEVELS) {
      long rank = (long) Math.floor(position(level));
      order.askRank(rank);
      order.askRank(Math.min(rank + 1, order.total() - 1));
    }
    order.askCut(NEAR);
    order.askCut(FAR_BELOW);
    bounds.ifPresent(saturated -> {
      order.askCut(atMost(saturated.low()));
      order.askCut(below(saturated.high()));
    });
  }

  /** Second pass: the same values again. */
  public void refine(float[] values, int size) {
    order.refine(values, size);
  }

  /** The figures, once both passes are done. */
  public LayerStatistics statistics() {
    if (order.total() == 0) {
      return LayerStatistics.ofNoFinite(countNaN, countInfinite);
    }
    double minimum = order.valueAt(0);
    double maximum = order.valueAt(order.total() - 1);
    // The mean of equal values is a rounded one; their spread would be that rounding.
    boolean spread = minimum < maximum;
    double mean = spread ? moments.mean() : minimum;
    double variance = spread ? moments.variance() : 0;
    return new LayerStatistics(
        order.total(),
        countNaN,
        countInfinite,
        OptionalDouble.of(mean),
        OptionalDouble.of(Math.sqrt(variance)),
        OptionalDouble.of(variance + mean * mean),
        spread ? OptionalDouble.of(moments.skewness()) : OptionalDouble.empty(),
        spread ? OptionalDouble.of(moments.excessKurtosis()) : OptionalDouble.empty(),
        OptionalDouble.of(minimum),
        OptionalDouble.of(maximum),
        LayerStatistics.LEVELS.stream().map(this::quantile).toList(),
        share(order.zeros()),
        share(order.atMost(NEAR) - order.atMost(FAR_BELOW)),
        dead.stream().mapToDouble(DeadUnits::share).findFirst(),
        bounds.stream()
            .mapToLong(this::saturated)
            .mapToObj(this::share)
            .findFirst()
            .orElse(OptionalDouble.empty()));
  }

  private int keepFinite(float[] values, int size) {
    finite = finite.length < size ? new float[size] : finite;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      float value = values[i];
      if (Float.isFinite(value)) {
        finite[kept++] = value;
      } else if (Float.isNaN(value)) {
        countNaN++;
      } else {
        countInfinite++;
      }
    }
    return kept;
  }

  /** {@code (n - 1) p}, the rank at which the quantile of {@code percent} lies. */
  private double position(double percent) {
    return (order.total() - 1) * percent / 100;
  }

  private OptionalDouble quantile(double percent) {
    double position = position(percent);
    long rank = (long) Math.floor(position);
    double low = order.valueAt(rank);
    double high = order.valueAt(Math.min(rank + 1, order.total() - 1));
    return OptionalDouble.of(low + (position - rank) * (high - low));
  }

  private long saturated(Bounds saturated) {
    return order.atMost(atMost(saturated.low()))
        + order.total()
        - order.atMost(below(saturated.high()));
  }

  private OptionalDouble share(long part) {
    return OptionalDouble.of((double) part / order.total());
  }

  /** The greatest float that is at most {@code cut}. */
  private static float atMost(double cut) {
    float rounded = (float) cut;
    return rounded > cut ? Math.nextDown(rounded) : rounded;
  }

  /** The greatest float below {@code cut}. */
  private static float below(double cut) {
    float rounded = (float) cut;
    return rounded >= cut ? Math.nextDown(rounded) : rounded;
  }
}
