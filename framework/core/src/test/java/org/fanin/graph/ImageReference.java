package org.fanin.graph;

import java.util.Arrays;
import java.util.List;
import org.fanin.layers.Feedforward;
import org.fanin.layers.Layer;
import org.fanin.layers.Sliding;

/**
 * One image in doubles, and what windows make of it, tap by tap.
 *
 * @param shape height, width and channels
 * @param values row-major
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares images
record ImageReference(List<Integer> shape, double[] values) {

  /** Value at a position; beyond the border {@code outside}. */
  private double at(int row, int column, int channel, double outside) {
    boolean inside = row >= 0 && row < shape.get(0) && column >= 0 && column < shape.get(1);
    return inside ? values[(row * shape.get(1) + column) * shape.get(2) + channel] : outside;
  }

  static double[] convolved(
      Feedforward layer, ImageReference image, double[] kernel, double[] biases) {
    Sliding sliding = layer instanceof Layer.Convolution convolution
        ? convolution.sliding()
        : ((Layer.Depthwise) layer).sliding();
    List<Integer> weights = layer.kernel(image.shape).shape();
    List<Integer> output = layer.outputShape(image.shape);
    int inputs = layer instanceof Layer.Convolution ? weights.get(2) : 1;
    int perChannel = layer instanceof Layer.Depthwise ? weights.get(3) : 0;
    int groups = layer instanceof Layer.Convolution convolution ? convolution.groups() : 1;
    double[] y = new double[output.get(0) * output.get(1) * output.get(2)];
    for (int i = 0; i < y.length; i++) {
      int filter = i % output.get(2);
      int column = i / output.get(2) % output.get(1);
      int row = i / output.get(2) / output.get(1);
      y[i] = biases[filter];
      for (int tap = 0; tap < sliding.height() * sliding.width(); tap++) {
        int r = image.place(row, tap / sliding.width(), 0, sliding);
        int c = image.place(column, tap % sliding.width(), 1, sliding);
        for (int k = 0; k < inputs; k++) {
          int channel =
              perChannel > 0 ? filter / perChannel : filter / (output.get(2) / groups) * inputs + k;
          int weight = perChannel > 0
              ? tap * weights.get(2) * perChannel + filter
              : (tap * inputs + k) * output.get(2) + filter;
          y[i] += image.at(r, c, channel, 0) * kernel[weight];
        }
      }
    }
    return y;
  }

  double[] maxima(Sliding sliding) {
    List<Integer> output = new Layer.MaxPool(sliding).outputShape(shape);
    double[] y = new double[output.get(0) * output.get(1) * output.get(2)];
    Arrays.fill(y, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < y.length; i++) {
      int channel = i % output.get(2);
      int column = i / output.get(2) % output.get(1);
      int row = i / output.get(2) / output.get(1);
      for (int tap = 0; tap < sliding.height() * sliding.width(); tap++) {
        int r = place(row, tap / sliding.width(), 0, sliding);
        int c = place(column, tap % sliding.width(), 1, sliding);
        y[i] = Math.max(y[i], at(r, c, channel, Double.NEGATIVE_INFINITY));
      }
    }
    return y;
  }

  double[] means() {
    int channels = shape.get(2);
    double[] y = new double[channels];
    for (int i = 0; i < values.length; i++) {
      y[i % channels] += values[i] * channels / values.length;
    }
    return y;
  }

  /** Where a tap meets the image along an axis; TensorFlow pads the odd zero behind. */
  private int place(int position, int tap, int axis, Sliding sliding) {
    int length = shape.get(axis);
    int reach = ((axis == 0 ? sliding.height() : sliding.width()) - 1) * sliding.dilation() + 1;
    int positions = (length + sliding.stride() - 1) / sliding.stride();
    int zeros = sliding.padding() == Sliding.Padding.SAME
        ? Math.max(0, (positions - 1) * sliding.stride() + reach - length)
        : 0;
    return position * sliding.stride() + tap * sliding.dilation() - zeros / 2;
  }
}
