package org.fanin.prediction;

import java.util.stream.IntStream;
import org.fanin.InputScaling;
import org.fanin.data.Dataset;
import org.fanin.data.DatasetException;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.PixelSums;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.fanin.initializers.theory.Signal;

/** Mean and variance of the values that a network sees. */
public final class InputSignal {

  private static final int BRIGHTEST = 255;

  private InputSignal() {}

  /**
   * The signal of the training samples of {@code dataset}, which are read only if it must be.
   *
   * @throws DatasetException if a file is missing, damaged, or not what it claims to be, or if
   *     values are not finite or too large
   */
  public static Signal of(Dataset dataset, InputScaling scaling) {
    try {
      Signal signal = dataset
          .pixelSums()
          .map(pixels -> of(pixels, scaling))
          .orElseGet(() -> of(LoadedDataset.of(dataset).train().features(), scaling));
      Check.notNegative("mean square", signal.second());
      return signal;
    } catch (InvalidParameterException e) {
      throw new DatasetException(
          "the training samples of " + dataset.name() + " are beyond the theory: the "
              + e.parameter() + " of their values must be " + e.allowed() + ", but is "
              + e.value(),
          e);
    }
  }

  /** The signal of all values of all samples, scaled as the network sees them. */
  public static Signal of(Features features, InputScaling scaling) {
    if (features instanceof Features.Pixels pixels) {
      return of(PixelSums.of(pixels), scaling);
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

  private static Signal of(PixelSums pixels, InputScaling scaling) {
    double unit = scaling == InputScaling.UNIT ? 1.0 / BRIGHTEST : 1;
    double mean = (double) pixels.sum() / pixels.count() * unit;
    double second = (double) pixels.sumOfSquares() / pixels.count() * unit * unit;
    return new Signal(mean, Math.max(0, second - mean * mean));
  }
}
