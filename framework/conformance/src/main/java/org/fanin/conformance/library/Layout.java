package org.fanin.conformance.library;

import java.util.List;

/**
 * How the kernel of a layer lies in its tensor.
 *
 * @param shape the tensor's shape, row-major
 * @param outputsFirst whether the outputs are the first axis; they are the last otherwise
 */
public record Layout(List<Integer> shape, boolean outputsFirst) {

  /** The number of weights. */
  public int size() {
    return shape.stream().reduce(1, Math::multiplyExact);
  }

  static Layout outputsFirst(Integer... shape) {
    return new Layout(List.of(shape), true);
  }

  static Layout outputsLast(Integer... shape) {
    return new Layout(List.of(shape), false);
  }
}
