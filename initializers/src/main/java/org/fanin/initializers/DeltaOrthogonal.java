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
import org.fanin.initializers.parameter.Digits;

/**
 * Draws a convolution as {@code gain} times a random orthogonal matrix at the middle tap of the
 * window, all directions equally likely, and sets every other weight to 0.
 *
 * <p>The matrix {@code Q} leads from input to output channels, {@code Q Q^T = I}: the layer keeps
 * the length of every input, times {@code gain}. That takes at least as many outputs as inputs; a
 * convolution with fewer is an error, as is one with groups. A dense kernel, which has no window, is
 * {@link Orthogonal}. A weight has mean 0 and, over the whole window, variance {@code gain^2 /
 * (|window| max(inputs, outputs))}. {@code gain} lies above 0, up to 1e30.
 *
 * <p>Source: Xiao et al. 2018, "Dynamical Isometry and a Mean Field Theory of CNNs".
 */
@About(
    law = "w[middle] = gain Q, Q orthogonal; 0 at the other taps",
    source = "Xiao et al. 2018, Dynamical Isometry and a Mean Field Theory of CNNs")
@Initializer(DeltaOrthogonal.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DeltaOrthogonal {

  /** The factor on the length of the signal. */
  double[] gain() default 1;

  /**
   * Draws the weights of a convolution as an orthogonal matrix at the middle tap.
   *
   * @param gain the factor on the length of the signal
   */
  record Sampler(double gain) implements WeightInitializer {

    public Sampler {
      Check.positive("gain", gain);
    }

    @Override
    public void require(Kernel kernel) {
      matrix(kernel);
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      Matrix matrix = matrix(kernel);
      Kernel channels = Kernel.dense(kernel.layer(), matrix.rows(), matrix.columns());
      return Matrix.atMiddleTap(kernel, new Orthogonal.Sampler(gain).sample(channels, random));
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      Matrix matrix = matrix(kernel);
      int taps = kernel.size() / matrix.size();
      return OptionalDouble.of(gain * gain / taps / Math.max(matrix.rows(), matrix.columns()));
    }

    @Override
    public String describe(Kernel kernel) {
      return "orthogonal at the middle tap, gain " + Digits.three(gain);
    }

    private static Matrix matrix(Kernel kernel) {
      Matrix matrix = Matrix.ofChannels(
          kernel,
          "delta-orthogonal",
          KernelKind.DENSE,
          KernelKind.CONVOLUTION,
          KernelKind.SEPARABLE);
      if (kernel.kind() != KernelKind.DENSE && matrix.rows() > matrix.columns()) {
        throw new IllegalArgumentException(
            ("delta-orthogonal needs at least as many outputs as inputs, but " + kernel.layer())
                + (" has " + matrix.rows() + " inputs and " + matrix.columns() + " outputs"));
      }
      return matrix;
    }
  }
}
