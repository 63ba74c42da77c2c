package org.fanin.prediction;

import java.util.stream.IntStream;
import org.fanin.InputScaling;
import org.fanin.data.Features;
import org.fanin.initializers.theory.Signal;

/** Mean and variance of the values that a network sees. */
public final class InputSignal {

  private static final int BRIGHTEST = 255;

  private InputSignal() {}

  /** The signal of all values of all samples, scaled as the network sees them. */
  public static Signal of(Features features, InputScaling scaling) {
    if (features instanceof Features.Pixels pixels) {
      return of(pixels, scaling == InputScaling.UNIT ? 1.0 / BRIGHTEST : 1);
    }
    float[] values = ((Features.Reals) features).values();
    double mean =
        IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
    double squares = IntStream.range(0, values.length)
        .mapToDouble(i -> values[i] - mean)
        .map(d -> d * d)
        .sum();
    return new Signal(mean, squares / values.length);
  }

  /** Counts each of the 256 values: exact, and one pass over the bytes. */
  private static Signal of(Features.Pixels pixels, double unit) {
    long[] counts = new long[BRIGHTEST + 1];
    for (byte pixel : pixels.values()) {
      counts[Byte.toUnsignedInt(pixel)]++;
    }
    double mean = 0;
    double second = 0;
    for (int value = 0; value <= BRIGHTEST; value++) {
      double share = (double) counts[value] / pixels.values().length;
      mean += share * value * unit;
      second += share * value * unit * value * unit;
    }
    return new Signal(mean, Math.max(0, second - mean * mean));
  }
}
