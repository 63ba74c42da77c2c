package org.fanin.initializers.theory;

import java.util.stream.IntStream;
import org.fanin.initializers.parameter.Check;

/**
 * How a window slides along one axis of an image.
 *
 * @param inputs the positions of the image, at least 1
 * @param outputs the positions of the window, at least 1
 * @param taps the positions that the window covers, at least 1
 * @param stride how far the window moves at a time, at least 1
 * @param dilation the distance of its taps, at least 1
 * @param before the zeros before the image; below 0 if the window starts within it
 */
public record Axis(int inputs, int outputs, int taps, int stride, int dilation, int before) {

  public Axis {
    positive("inputs", inputs);
    positive("outputs", outputs);
    positive("taps", taps);
    positive("stride", stride);
    positive("dilation", dilation);
  }

  private static void positive(String parameter, int value) {
    Check.that(value >= 1, parameter, value, "at least 1");
  }

  /** The same, where only the middle tap of the window counts. */
  Axis ofMiddleTap() {
    return new Axis(inputs, outputs, 1, stride, 1, before - (taps - 1) / 2 * dilation);
  }

  /** How many taps fall on the image, over all positions of the window. */
  public long within() {
    return IntStream.range(0, outputs)
        .flatMap(output -> IntStream.range(0, taps).map(tap -> place(output, tap)))
        .filter(this::isWithin)
        .count();
  }

  /** Puts into {@code sums}, for each position of the window, what it covers of {@code image}. */
  void gather(double[] image, int from, int step, double[] sums, int to, int toStep) {
    for (int output = 0; output < outputs; output++) {
      double sum = 0;
      // From both ends, so that what mirrors each other has the same sum to the last bit.
      for (int tap = 0; 2 * tap < taps; tap++) {
        double near = value(image, from, step, place(output, tap));
        boolean isMiddle = 2 * tap == taps - 1;
        sum += isMiddle ? near : near + value(image, from, step, place(output, taps - 1 - tap));
      }
      sums[to + output * toStep] = sum;
    }
  }

  /** Adds to {@code sums}, for each position of the image, the windows that cover it. */
  void scatter(double[] windows, int from, int step, double[] sums, int to, int toStep) {
    for (int output = 0; output < outputs; output++) {
      for (int tap = 0; tap < taps; tap++) {
        int place = place(output, tap);
        if (isWithin(place)) {
          sums[to + place * toStep] += windows[from + output * step];
        }
      }
    }
  }

  private double value(double[] image, int from, int step, int place) {
    return isWithin(place) ? image[from + place * step] : 0;
  }

  private int place(int output, int tap) {
    return output * stride + tap * dilation - before;
  }

  private boolean isWithin(int place) {
    return place >= 0 && place < inputs;
  }
}
