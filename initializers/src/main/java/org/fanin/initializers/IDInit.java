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
 * Sets a dense kernel to {@code gain} times identity matrices side by side, so that every output has
 * an input: {@code w[i, j] = gain} if {@code j mod inputs = i}, else 0.
 *
 * <p>Shape {@code (inputs, outputs)}; kernels of other layers are an error. {@code gain} lies from
 * -1e30 to 1e30. With more inputs than outputs, and square, it is {@link Identity}.
 *
 * <p>Source: Pan et al. 2025, "IDInit: A Universal and Stable Initialization Method for Neural
 * Network Training", for layers outside of residual branches.
 */
@About(
    law = "w[i, j] = gain if j mod inputs = i, else 0",
    source = "Pan et al. 2025, IDInit: A Universal and Stable Initialization Method"
        + " for Neural Network Training")
@Initializer(IDInit.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface IDInit {

  /** The numbers that are not 0. */
  double[] gain() default 1;

  /**
   * Sets the weights of a dense kernel by {@link IDInit}.
   *
   * @param gain the numbers that are not 0
   */
  record Sampler(double gain) implements WeightInitializer {

    public Sampler {
      Check.finite("gain", gain);
    }

    @Override
    public void require(Kernel kernel) {
      matrix(kernel);
    }

    private static Matrix matrix(Kernel kernel) {
      return Matrix.ofChannels(kernel, "idinit", KernelKind.DENSE);
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      Matrix matrix = matrix(kernel);
      return matrix.filled((i, j) -> j % matrix.rows() == i ? gain : 0);
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }

    @Override
    public String describe(Kernel kernel) {
      return "identities side by side, gain " + Digits.three(gain);
    }
  }
}
