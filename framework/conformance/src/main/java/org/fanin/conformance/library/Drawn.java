package org.fanin.conformance.library;

import java.util.Arrays;
import java.util.List;

/** A kernel as a library drew it. */
public final class Drawn {
  private final List<Integer> shape;
  private final float[] weights;

  Drawn(List<Integer> shape, float[] weights) {
    this.shape = shape;
    this.weights = weights;
  }

  static Drawn of(long[] shape, float[] weights) {
    return new Drawn(Arrays.stream(shape).mapToObj(Math::toIntExact).toList(), weights);
  }

  /** The tensor's shape. */
  public List<Integer> shape() {
    return shape;
  }

  /** Its values, row-major. */
  public float[] weights() {
    return weights;
  }
}
