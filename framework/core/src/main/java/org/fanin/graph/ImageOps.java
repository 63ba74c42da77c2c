package org.fanin.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.fanin.layers.Layer;
import org.fanin.layers.Sliding;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Operations on images, {@code (batch, height, width, channels)}. */
final class ImageOps {

  private static final int CHANNELS = 3;

  private final Ops tf;

  ImageOps(Ops tf) {
    this.tf = tf;
  }

  /** Groups are convolved one by one: TensorFlow has no gradient for them on the processor. */
  Operand<TFloat32> convolution(
      Operand<TFloat32> x, Operand<TFloat32> kernel, Layer.Convolution layer) {
    Operand<TFloat32> spread = spread(kernel, layer.sliding());
    List<Long> strides = strides(layer.sliding());
    String padding = layer.sliding().padding().name();
    if (layer.groups() == 1) {
      return tf.nn.conv2d(x, spread, strides, padding);
    }
    var images = tf.split(tf.constant(CHANNELS), x, (long) layer.groups()).output();
    var kernels = tf.split(tf.constant(CHANNELS), spread, (long) layer.groups()).output();
    List<Operand<TFloat32>> parts = IntStream.range(0, layer.groups())
        .<Operand<TFloat32>>mapToObj(
            group -> tf.nn.conv2d(images.get(group), kernels.get(group), strides, padding))
        .toList();
    return tf.concat(parts, tf.constant(CHANNELS));
  }

  Operand<TFloat32> depthwise(Operand<TFloat32> x, Operand<TFloat32> kernel, Sliding sliding) {
    return tf.nn.depthwiseConv2dNative(
        x, spread(kernel, sliding), strides(sliding), sliding.padding().name());
  }

  Operand<TFloat32> maxima(Operand<TFloat32> x, Sliding sliding) {
    int stride = sliding.stride();
    return tf.nn.maxPool(
        x,
        tf.constant(new int[] {1, sliding.height(), sliding.width(), 1}),
        tf.constant(new int[] {1, stride, stride, 1}),
        sliding.padding().name());
  }

  /**
   * The kernel with zeros between its taps.
   *
   * <p>TensorFlow's own dilation has no gradient that works: its C++ rule forgets the attribute.
   */
  private Operand<TFloat32> spread(Operand<TFloat32> kernel, Sliding sliding) {
    int d = sliding.dilation();
    if (d == 1) {
      return kernel;
    }
    long[] shape = kernel.asOutput().shape().asArray();
    int h = sliding.height();
    int w = sliding.width();
    int in = Math.toIntExact(shape[2]);
    int out = Math.toIntExact(shape[CHANNELS]);
    Operand<TFloat32> apart = tf.reshape(kernel, tf.constant(new int[] {h, 1, w, 1, in, out}));
    int[][] zeros = {{0, 0}, {0, d - 1}, {0, 0}, {0, d - 1}, {0, 0}, {0, 0}};
    Operand<TFloat32> padded = tf.pad(apart, tf.constant(zeros), tf.constant(0f));
    return tf.slice(
        tf.reshape(padded, tf.constant(new int[] {h * d, w * d, in, out})),
        tf.constant(new int[] {0, 0, 0, 0}),
        tf.constant(new int[] {(h - 1) * d + 1, (w - 1) * d + 1, in, out}));
  }

  private static List<Long> strides(Sliding sliding) {
    long stride = sliding.stride();
    return List.of(1L, stride, stride, 1L);
  }
}
