package org.fanin.layers;

import java.util.List;

/** Shapes of one sample on its way through layers. */
final class Shapes {

  private Shapes() {}

  /** Values of one sample. */
  static int size(List<Integer> shape) {
    return shape.stream().reduce(1, Math::multiplyExact);
  }

  /** What {@code layers} make of a sample of shape {@code input}. */
  static List<Integer> after(List<Layer> layers, List<Integer> input) {
    List<Integer> shape = input;
    for (Layer layer : layers) {
      shape = layer.outputShape(shape);
    }
    return shape;
  }
}
