package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.fanin.initializers.parameter.Check;

/**
 * Sets a convolution to the identity: input channel {@code i} passes to output channel {@code i}
 * unchanged, through the middle tap of the window, and every other weight is 0.
 *
 * <p>This happens within each group of a grouped convolution, or within each of {@code groups} equal
 * groups of output channels, at least 1, which must divide their number. In a depthwise convolution
 * each channel passes to the first of its filters. A dense kernel is a convolution without a window.
 * Other kinds are an error. PyTorch's {@code dirac_}; in a window of even size the middle is where
 * TensorFlow's SAME padding needs it, one tap before PyTorch's. A dilated window of even size has no
 * middle: there the image moves by half the dilation.
 *
 * <p>Source: Zagoruyko and Komodakis 2017, "DiracNets: Training Very Deep Neural Networks Without
 * Skip-Connections".
 */
@About(
    law = "w[middle, i, j] = 1 if i = j within the group, else 0",
    source = "Zagoruyko and Komodakis 2017, DiracNets: Training Very Deep Neural Networks"
        + " Without Skip-Connections")
@Initializer(Dirac.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Dirac {

  /** The groups of output channels; the layer's own if left out. */
  int[] groups() default {};

  /**
   * Sets the weights of a convolution to the identity.
   *
   * @param groups the groups of output channels; empty for the layer's own
   */
  record Sampler(OptionalInt groups) implements WeightInitializer {

    public Sampler {
      groups.ifPresent(count -> Check.that(count >= 1, "groups", count, "at least 1"));
    }

    /** In the groups of the layer. */
    public Sampler() {
      this(OptionalInt.empty());
    }

    @Override
    public void require(Kernel kernel) {
      Matrix matrix = matrix(kernel);
      if (kernel.kind() != KernelKind.DEPTHWISE) {
        outputsOfGroup(kernel, matrix);
      }
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      Matrix matrix = matrix(kernel);
      if (kernel.kind() == KernelKind.DEPTHWISE) {
        return Matrix.atMiddleTap(kernel, matrix.filled((i, j) -> j == 0 ? 1 : 0));
      }
      int outputs = outputsOfGroup(kernel, matrix);
      return Matrix.atMiddleTap(kernel, matrix.filled((i, j) -> i == j % outputs ? 1 : 0));
    }

    private static Matrix matrix(Kernel kernel) {
      return Matrix.ofChannels(
          kernel,
          "dirac",
          KernelKind.DENSE,
          KernelKind.CONVOLUTION,
          KernelKind.GROUPED,
          KernelKind.DEPTHWISE,
          KernelKind.SEPARABLE);
    }

    private int outputsOfGroup(Kernel kernel, Matrix matrix) {
      int count = groups.orElse(kernel.groups());
      if (matrix.columns() % count != 0) {
        throw new IllegalArgumentException("groups of dirac must divide the " + matrix.columns()
            + " output channels of " + kernel.layer() + ", but is " + count);
      }
      return matrix.columns() / count;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }

    @Override
    public String describe(Kernel kernel) {
      return "identity at the middle tap";
    }
  }
}
