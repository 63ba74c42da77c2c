package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.parameter.Digits;

/**
 * Sets a kernel to {@code gain} times the identity matrix: input {@code i} passes to output {@code
 * i}, and what has no partner is 0.
 *
 * <p>Shape {@code (inputs, outputs)}, square or not; a kernel of another rank is an error. {@code
 * gain} lies from -1e30 to 1e30. Keras' {@code Identity}, PyTorch's {@code eye_}.
 *
 * <p>Source: Le et al. 2015, "A Simple Way to Initialize Recurrent Networks of Rectified Linear
 * Units".
 */
@About(
    law = "w[i, j] = gain if i = j, else 0",
    source = "Le et al. 2015, A Simple Way to Initialize Recurrent Networks"
        + " of Rectified Linear Units")
@Initializer(Identity.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Identity {

  /** The numbers on the diagonal. */
  double[] gain() default 1;

  /**
   * Sets the weights of a kernel to a multiple of the identity matrix.
   *
   * @param gain the numbers on the diagonal
   */
  record Sampler(double gain) implements WeightInitializer {

    public Sampler {
      Check.finite("gain", gain);
    }

    @Override
    public void require(Kernel kernel) {
      if (kernel.shape().size() != 2) {
        throw new IllegalArgumentException(
            ("identity needs a kernel of two axes, but that of " + kernel.layer())
                + (" has the shape " + kernel.shape()));
      }
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      require(kernel);
      return Matrix.of(kernel, "identity").filled((i, j) -> i == j ? gain : 0);
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }

    @Override
    public String describe(Kernel kernel) {
      return "identity, gain " + Digits.three(gain);
    }
  }
}
