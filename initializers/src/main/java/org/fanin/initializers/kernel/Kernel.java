package org.fanin.initializers.kernel;

import static org.fanin.initializers.activation.Activation.LINEAR;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fanin.initializers.activation.ActivationFunction;

/**
 * The weight tensor of one layer, as an initializer sees it.
 *
 * <p>{@link KernelKind} has the table of shapes and fans. A shape without axes, with a size below 1
 * or of more than 2147483647 weights, and a fan or place below 1, are an {@link
 * IllegalArgumentException}.
 *
 * @param layer the layer's name, unique in its network
 * @param kind what the kernel does
 * @param shape the tensor's shape, row-major
 * @param fanIn the number of inputs that one output sums over
 * @param fanOut the number of outputs that one input reaches
 * @param activation the function that follows the layer
 * @param position the layer's place among the network's kernels, from 1
 * @param depth the number of kernels in the network
 * @param branch the kernel's place in a residual branch, which the kernels of one layer share; empty
 *     outside of any
 * @param groups into which the channels of a grouped convolution fall; 1 for all others
 */
public record Kernel(
    String layer,
    KernelKind kind,
    List<Integer> shape,
    int fanIn,
    int fanOut,
    ActivationFunction activation,
    int position,
    int depth,
    Optional<Branch> branch,
    int groups) {

  public Kernel {
    shape = List.copyOf(shape);
    requireShape(layer, shape);
    if (fanIn < 1 || fanOut < 1) {
      throw new IllegalArgumentException(
          "fans of " + layer + " must be at least 1: " + fanIn + ", " + fanOut);
    }
    if (position < 1 || position > depth) {
      throw new IllegalArgumentException(
          "position of " + layer + " must lie in 1.." + depth + ", but is " + position);
    }
    if (groups < 1 || shape.get(shape.size() - 1) % groups != 0) {
      throw new IllegalArgumentException("groups of " + layer + " must divide the last size of its"
          + " shape " + shape + ", but are " + groups);
    }
  }

  /** A kernel without groups, outside of any residual branch. */
  public Kernel(
      String layer,
      KernelKind kind,
      List<Integer> shape,
      int fanIn,
      int fanOut,
      ActivationFunction activation,
      int position,
      int depth) {
    this(layer, kind, shape, fanIn, fanOut, activation, position, depth, Optional.empty(), 1);
  }

  /** The kernel of a dense layer: shape {@code (inputs, units)}, linear, alone in its network. */
  public static Kernel dense(String layer, int inputs, int units) {
    return of(layer, KernelKind.DENSE, List.of(inputs, units), inputs, units);
  }

  /** The kernel of a convolution from {@code inputs} channels to {@code outputs}. */
  public static Kernel convolution(String layer, Window window, int inputs, int outputs) {
    return grouped(layer, window, 1, inputs, outputs).as(KernelKind.CONVOLUTION);
  }

  /** The kernel of a convolution whose channels fall into {@code groups}. */
  public static Kernel grouped(String layer, Window window, int groups, int inputs, int outputs) {
    if (groups < 1 || inputs % groups != 0 || outputs % groups != 0) {
      throw new IllegalArgumentException("groups of " + layer + " must divide its " + inputs
          + " inputs and " + outputs + " outputs, but are " + groups);
    }
    return of(
        layer,
        KernelKind.GROUPED,
        window.shape(inputs / groups, outputs),
        window.fan(inputs / groups),
        window.stridedFan(outputs / groups),
        groups);
  }

  /** The kernel of a depthwise convolution: {@code multiplier} filters for each input channel. */
  public static Kernel depthwise(String layer, Window window, int inputs, int multiplier) {
    return of(
        layer,
        KernelKind.DEPTHWISE,
        window.shape(inputs, multiplier),
        window.fan(1),
        window.stridedFan(multiplier));
  }

  /** The two kernels of a separable convolution: the depthwise one, then the pointwise one. */
  public static List<Kernel> separable(
      String layer, Window window, int inputs, int multiplier, int outputs) {
    Window point = new Window(Collections.nCopies(window.size().size(), 1));
    // First, as it is refused where the channels between are too many.
    Kernel depthwise = depthwise(layer + "/depthwise", window, inputs, multiplier);
    int between = inputs * multiplier;
    return List.of(
        depthwise,
        convolution(layer + "/pointwise", point, between, outputs).as(KernelKind.SEPARABLE));
  }

  /** The kernel of a transposed convolution from {@code inputs} channels to {@code outputs}. */
  public static Kernel transposed(String layer, Window window, int inputs, int outputs) {
    return of(
        layer,
        KernelKind.TRANSPOSED,
        window.shape(outputs, inputs),
        window.stridedFan(inputs),
        window.fan(outputs));
  }

  /**
   * A kernel of a recurrent layer with {@code gates} gates of {@code units} units: 4 for an LSTM, 3
   * for a GRU, 1 for a plain one. In a study's network it knows the activation of a plain layer; the
   * gates of the others are bent by two functions and then multiplied, so that none follows.
   *
   * @param inputs the input's width for the input kernel, {@code units} for the recurrent one
   */
  public static Kernel recurrent(String layer, int gates, int inputs, int units) {
    requireShape(layer, List.of(inputs, gates, units));
    return of(layer, KernelKind.RECURRENT, List.of(inputs, gates * units), inputs, units);
  }

  /** The table of an embedding: a row of {@code width} numbers for each word. */
  public static Kernel embedding(String layer, int vocabulary, int width) {
    return of(layer, KernelKind.EMBEDDING, List.of(vocabulary, width), 1, width);
  }

  /** The kernel that makes queries, keys or values for {@code heads} heads. */
  public static Kernel intoHeads(String layer, int inputs, int heads, int width) {
    long all = (long) heads * width;
    return of(layer, KernelKind.ATTENTION, List.of(inputs, heads, width), inputs, all);
  }

  /** The kernel that brings what {@code heads} heads put out together again. */
  public static Kernel outOfHeads(String layer, int heads, int width, int outputs) {
    long all = (long) heads * width;
    return of(layer, KernelKind.ATTENTION, List.of(heads, width, outputs), all, outputs);
  }

  /** The same kernel, followed by {@code following}. */
  public Kernel followedBy(ActivationFunction following) {
    return new Kernel(
        layer, kind, shape, fanIn, fanOut, following, position, depth, branch, groups);
  }

  /** The same kernel as number {@code newPosition} of {@code newDepth}. */
  public Kernel at(int newPosition, int newDepth) {
    return new Kernel(
        layer, kind, shape, fanIn, fanOut, activation, newPosition, newDepth, branch, groups);
  }

  /** The same kernel in a residual branch. */
  public Kernel in(Branch newBranch) {
    Optional<Branch> within = Optional.of(newBranch);
    return new Kernel(
        layer, kind, shape, fanIn, fanOut, activation, position, depth, within, groups);
  }

  /** The number of weights. */
  public int size() {
    return shape.stream().reduce(1, Math::multiplyExact);
  }

  private static Kernel of(
      String layer, KernelKind kind, List<Integer> shape, long fanIn, long fanOut) {
    return of(layer, kind, shape, fanIn, fanOut, 1);
  }

  private static Kernel of(
      String layer, KernelKind kind, List<Integer> shape, long fanIn, long fanOut, int groups) {
    // First, as no fan is larger than a kernel that fits.
    requireShape(layer, shape);
    int in = Math.toIntExact(fanIn);
    int out = Math.toIntExact(fanOut);
    return new Kernel(layer, kind, shape, in, out, LINEAR, 1, 1, Optional.empty(), groups);
  }

  private static void requireShape(String layer, List<Integer> shape) {
    if (shape.isEmpty() || shape.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException(
          "shape of " + layer + " must hold sizes of at least 1, but is " + shape);
    }
    // In doubles, which are exact as far as an array reaches and do not overflow.
    double weights = shape.stream().mapToDouble(size -> size).reduce(1, (a, b) -> a * b);
    if (weights > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("shape of " + layer + " must hold at most "
          + Integer.MAX_VALUE + " weights, but is " + shape);
    }
  }

  private Kernel as(KernelKind other) {
    return new Kernel(
        layer, other, shape, fanIn, fanOut, activation, position, depth, branch, groups);
  }
}
