package org.fanin.initializers;

import java.util.List;
import org.fanin.initializers.kernel.Kernel;

/** A convolution over axes that close to circles, with the padding of TensorFlow's SAME. */
final class CircularConvolution {
  /** The positions along each axis. */
  static final int POSITIONS = 4;

  private CircularConvolution() {}

  /** The outputs for {@code input}, both with channels as the last axis. */
  static double[] apply(Kernel kernel, float[] weights, int groups, double[] input) {
    List<Integer> window = kernel.shape().subList(0, kernel.shape().size() - 2);
    int in = kernel.shape().get(window.size());
    int out = kernel.shape().get(window.size() + 1);
    int places = (int) Math.pow(POSITIONS, window.size());
    double[] output = new double[places * out];
    for (int place = 0; place < places; place++) {
      for (int tap = 0; tap < weights.length / (in * out); tap++) {
        int from = read(window, place, tap);
        for (int i = 0; i < in; i++) {
          for (int o = 0; o < out; o++) {
            int channel = o / (out / groups) * in + i;
            output[place * out + o] +=
                weights[(tap * in + i) * out + o] * input[from * in * groups + channel];
          }
        }
      }
    }
    return output;
  }

  private static int read(List<Integer> window, int place, int tap) {
    int from = 0;
    int unit = 1;
    int restOfPlace = place;
    int restOfTap = tap;
    for (int axis = window.size() - 1; axis >= 0; axis--) {
      int size = window.get(axis);
      int offset = restOfTap % size - (size - 1) / 2;
      from += Math.floorMod(restOfPlace % POSITIONS + offset, POSITIONS) * unit;
      unit *= POSITIONS;
      restOfPlace /= POSITIONS;
      restOfTap /= size;
    }
    return from;
  }
}
