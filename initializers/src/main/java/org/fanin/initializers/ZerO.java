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

/**
 * Sets a kernel to zeros and ones, up to a factor, without chance: the identity as far as it goes
 * if outputs are no more than inputs, else a corner of a Hadamard matrix.
 *
 * <p>{@code w[i, j] = 1} if {@code i = j}, else 0; with more outputs than inputs {@code w[i, j] =
 * (-1)^(ones that i and j share in binary) / 2^(k / 2)}, where {@code 2^k} is the first power of two
 * not below the number of outputs. In a convolution the matrix stands at the middle tap of the
 * window. A convolution with groups is an error.
 *
 * <p>Source: Zhao et al. 2022, "ZerO Initialization: Initializing Neural Networks with only Zeros
 * and Ones", algorithms 1 and 2, with the factor of the authors' code.
 */
@About(
    name = "zero-hadamard",
    law = "identity if outputs <= inputs, else a corner of a Hadamard matrix",
    source = "Zhao et al. 2022, ZerO Initialization: Initializing Neural Networks"
        + " with only Zeros and Ones")
@Initializer(ZerO.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ZerO {

  /** Sets the weights of a kernel by {@link ZerO}. */
  record Sampler() implements WeightInitializer {
    @Override
    public void require(Kernel kernel) {
      matrix(kernel);
    }

    private static Matrix matrix(Kernel kernel) {
      return Matrix.ofChannels(
          kernel, "zero-hadamard", KernelKind.DENSE, KernelKind.CONVOLUTION, KernelKind.SEPARABLE);
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      Matrix matrix = matrix(kernel);
      if (matrix.columns() <= matrix.rows()) {
        return Matrix.atMiddleTap(kernel, matrix.filled((i, j) -> i == j ? 1 : 0));
      }
      int k = Integer.SIZE - Integer.numberOfLeadingZeros(matrix.columns() - 1);
      double one = Math.sqrt(Math.scalb(1.0, -k));
      return Matrix.atMiddleTap(
          kernel, matrix.filled((i, j) -> Integer.bitCount(i & j) % 2 == 0 ? one : -one));
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }

    @Override
    public String describe(Kernel kernel) {
      return "zeros and ones, without chance";
    }
  }
}
