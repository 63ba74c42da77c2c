package org.fanin.prediction;

import org.fanin.InputScaling;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;

/** The moments of a network's inputs. */
public final class InputMoments {

  private static final double BRIGHTEST = 255;

  private InputMoments() {}

  /**
   * The mean square of all inputs of the training part: 0.1120 for MNIST divided by 255.
   *
   * @param scaling how stored values become inputs
   */
  public static double meanSquare(LoadedDataset dataset, InputScaling scaling) {
    Features features = dataset.train().features();
    if (features instanceof Features.Pixels pixels) {
      double unit = scaling == InputScaling.UNIT ? BRIGHTEST : 1;
      return meanSquare(pixels) / (unit * unit);
    }
    return meanSquare((Features.Reals) features);
  }

  private static double meanSquare(Features.Pixels pixels) {
    long sum = 0;
    for (byte value : pixels.values()) {
      long unsigned = Byte.toUnsignedLong(value);
      sum += unsigned * unsigned;
    }
    return (double) sum / pixels.values().length;
  }

  private static double meanSquare(Features.Reals reals) {
    double sum = 0;
    for (float value : reals.values()) {
      sum += (double) value * value;
    }
    return sum / reals.values().length;
  }
}
