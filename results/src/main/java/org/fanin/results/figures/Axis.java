package org.fanin.results.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.fanin.results.text.Numbers;

/** A linear axis with its ticks. */
record Axis(double low, double high, List<Tick> ticks) {

  private static final double[] STEPS = {1, 2, 5, 10};

  /** A place on the axis with a label. */
  record Tick(double at, String label) {}

  /** Ticks at round values, at most {@code most} steps apart. */
  static Axis of(double low, double high, int most, DoubleFunction<String> label) {
    double step = step((high - low) / most);
    var ticks = new ArrayList<Tick>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
      ticks.add(new Tick(i * step, label.apply(i * step)));
    }
    return new Axis(low, high, ticks);
  }

  static Axis of(double low, double high, int most) {
    return of(low, high, most, value -> Numbers.significant(value, 3));
  }

  /** Where {@code value} lies between {@code low}, 0, and {@code high}, 1. */
  double position(double value) {
    return (value - low) / (high - low);
  }

  /** The least of 1, 2 or 5 times a power of ten that is at least {@code width}. */
  private static double step(double width) {
    double power = Math.pow(10, Math.floor(Math.log10(width)));
    double step = 10 * power;
    for (int i = STEPS.length - 1; i >= 0; i--) {
      if (STEPS[i] * power >= width) {
        step = STEPS[i] * power;
      }
    }
    return step;
  }
}
