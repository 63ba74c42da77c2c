package org.fanin.graph;

import java.util.Arrays;
import org.fanin.Loss;

/** The losses of one sample in doubles, straight from their definitions. */
final class LossReference {

  private LossReference() {}

  static double of(Loss loss, double[] outputs, int label) {
    return switch (loss) {
      case SOFTMAX_CROSS_ENTROPY ->
        Math.log(Arrays.stream(outputs).map(Math::exp).sum()) - outputs[label];
      case CLIPPED_CROSS_ENTROPY -> {
        double[] p = Arrays.stream(outputs)
            .map(z -> Math.min(Math.max(z, 1e-7), 1 - 1e-7))
            .toArray();
        yield -Math.log(p[label] / Arrays.stream(p).sum());
      }
      case MEAN_SQUARED_ERROR -> {
        double sum = 0;
        for (int c = 0; c < outputs.length; c++) {
          sum += Math.pow(outputs[c] - (c == label ? 1 : 0), 2);
        }
        yield sum / outputs.length;
      }
    };
  }
}
