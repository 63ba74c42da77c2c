package org.fanin.initializers.running;

import java.util.Arrays;
import org.fanin.initializers.kernel.Kernel;

/**
 * The weights of one kernel and the biases that are added to its product, {@code z = x W + b}.
 *
 * @param weights the kernel, row-major
 * @param biases one for each unit; none where the layer adds them to the product of another kernel
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares kernels, and large ones are not copied
public record LayerState(float[] weights, float[] biases) {

  public LayerState {
    if (biases.length > 0 && weights.length % biases.length != 0) {
      throw new IllegalArgumentException(weights.length + " weights are not those of "
          + biases.length + " units, which have equally many");
    }
  }

  /** These weights with {@link #units} biases of 0. */
  public static LayerState unbiased(Kernel kernel, float[] weights) {
    return new LayerState(weights, new float[units(kernel)]);
  }

  /** The units of a layer, each with a bias of its own. */
  public static int units(Kernel kernel) {
    int last = kernel.shape().get(kernel.shape().size() - 1);
    return switch (kernel.kind()) {
      case DENSE, CONVOLUTION, SEPARABLE, GROUPED, RECURRENT, EMBEDDING -> last;
      case DEPTHWISE ->
        Math.multiplyExact(last, kernel.shape().get(kernel.shape().size() - 2));
      case TRANSPOSED -> kernel.shape().get(kernel.shape().size() - 2);
      // Into heads, the units are those of all heads; out of them, the last axis.
      case ATTENTION -> kernel.fanOut();
    };
  }

  /** These weights, to whose product no biases are added. */
  public static LayerState withoutBiases(float[] weights) {
    return new LayerState(weights, new float[0]);
  }

  /** The state under which every pre-activation {@code z} becomes {@code factor z + shift}. */
  public LayerState mapped(Kernel kernel, double factor, double shift) {
    double[] factors = new double[biases.length];
    double[] shifts = new double[biases.length];
    Arrays.fill(factors, factor);
    Arrays.fill(shifts, shift);
    return mapped(kernel, factors, shifts);
  }

  /**
   * The state under which every pre-activation {@code z} of unit {@code j} becomes {@code factors[j]
   * z + shifts[j]}.
   *
   * @throws IllegalStateException if it has no biases
   */
  public LayerState mapped(Kernel kernel, double[] factors, double[] shifts) {
    if (biases.length == 0) {
      throw new IllegalStateException(
          "the kernel " + kernel.layer() + " has no biases that could shift its pre-activations");
    }
    // Only a transposed convolution has an axis behind that of its units.
    int behind = kernel.shape().get(kernel.shape().size() - 1);
    int step = switch (kernel.kind()) {
      case TRANSPOSED -> behind;
      case DENSE, CONVOLUTION, SEPARABLE, GROUPED, RECURRENT, EMBEDDING, DEPTHWISE, ATTENTION -> 1;
    };
    float[] newWeights = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      newWeights[i] = (float) (factors[i / step % biases.length] * weights[i]);
    }
    float[] newBiases = new float[biases.length];
    for (int j = 0; j < biases.length; j++) {
      newBiases[j] = (float) (factors[j] * biases[j] + shifts[j]);
    }
    return new LayerState(newWeights, newBiases);
  }
}
