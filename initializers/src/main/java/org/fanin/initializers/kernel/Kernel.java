package org.fanin.initializers.kernel;

import static org.fanin.initializers.activation.Activation.LINEAR;

import java.util.List;
import org.fanin.initializers.activation.ActivationFunction;

/**
 * The weight tensor of one layer, as an initializer sees it.
 *
 * @param layer the layer's name, unique in its network
 * @param kind what the kernel does
 * @param shape the tensor's shape, row-major; {@code (fanIn, fanOut)} for a dense layer
 * @param fanIn the number of inputs that one output sums over
 * @param fanOut the number of outputs that one input reaches
 * @param activation the function that follows the layer
 * @param position the layer's place among the network's kernels, from 1
 * @param depth the number of kernels in the network
 */
public record Kernel(
    String layer,
    KernelKind kind,
    List<Integer> shape,
    int fanIn,
    int fanOut,
    ActivationFunction activation,
    int position,
    int depth) {

  public Kernel {
    shape = List.copyOf(shape);
    if (shape.isEmpty() || shape.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException(
          "shape of " + layer + " must hold sizes of at least 1, but is " + shape);
    }
    if (fanIn < 1 || fanOut < 1) {
      throw new IllegalArgumentException(
          "fans of " + layer + " must be at least 1: " + fanIn + ", " + fanOut);
    }
    if (position < 1 || position > depth) {
      throw new IllegalArgumentException(
          "position of " + layer + " must lie in 1.." + depth + ", but is " + position);
    }
    Math.toIntExact(shape.stream().mapToLong(Integer::longValue).reduce(1L, Math::multiplyExact));
  }

  /** The kernel of a dense layer: shape {@code (inputs, units)}, linear, alone in its network. */
  public static Kernel dense(String layer, int inputs, int units) {
    return new Kernel(layer, KernelKind.DENSE, List.of(inputs, units), inputs, units, LINEAR, 1, 1);
  }

  /** The same kernel, followed by {@code following}. */
  public Kernel followedBy(ActivationFunction following) {
    return new Kernel(layer, kind, shape, fanIn, fanOut, following, position, depth);
  }

  /** The same kernel as number {@code newPosition} of {@code newDepth}. */
  public Kernel at(int newPosition, int newDepth) {
    return new Kernel(layer, kind, shape, fanIn, fanOut, activation, newPosition, newDepth);
  }

  /** The number of weights. */
  public int size() {
    return shape.stream().reduce(1, Math::multiplyExact);
  }
}
