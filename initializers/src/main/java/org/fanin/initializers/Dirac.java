package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.fanin.initializers.parameter.Check;

/**
 * Sets a convolution to the identity: input channel {@code i} passes to output channel {@code i}
 * unchanged, through the middle tap of the window, and every other weight is 0.
 *
 * <p>With {@code groups}, at least 1, this happens within each of as many equal groups of output
 * channels; it must divide their number, and should be the layer's own. In a depthwise convolution
 * each channel passes to the first of its filters. A dense kernel is a convolution without a window.
 * Other kinds are an error. PyTorch's {@code dirac_}; in a window of even size the middle is where
 * TensorFlow's SAME padding needs it, one tap before PyTorch's.
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

  /** The groups of output channels. */
  int[] groups() default 1;

  /**
   * Sets the weights of a convolution to the identity.
   *
   * @param groups the groups of output channels
   */
  record Sampler(int groups) implements WeightInitializer {

    public Sampler {
      Check.that(groups >= 1, "groups", groups, "at least 1");
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      Matrix matrix = Matrix.ofChannels(
          kernel,
          "dirac",
          KernelKind.DENSE,
          KernelKind.CONVOLUTION,
          KernelKind.GROUPED,
          KernelKind.DEPTHWISE,
          KernelKind.SEPARABLE);
      if (kernel.kind() == KernelKind.DEPTHWISE) {
        return Matrix.atMiddleTap(kernel, matrix.filled((i, j) -> j == 0 ? 1 : 0));
      }
      if (matrix.columns() % groups != 0) {
        throw new IllegalArgumentException("groups of dirac must divide the " + matrix.columns()
            + " output channels of " + kernel.layer() + ", but is " + groups);
      }
      int outputs = matrix.columns() / groups;
      return Matrix.atMiddleTap(kernel, matrix.filled((i, j) -> i == j % outputs ? 1 : 0));
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
