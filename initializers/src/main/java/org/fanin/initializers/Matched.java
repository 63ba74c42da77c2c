package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;

/**
 * Draws each weight by the law that suits the activation after the kernel.
 *
 * <p>{@link He}, variance {@code 2 / fanIn}, before ReLU, leaky ReLU, ELU, softplus, GELU and SiLU;
 * {@link Glorot}, variance {@code 2 / (fanIn + fanOut)}, before tanh and sigmoid; {@link LeCun},
 * variance {@code 1 / fanIn}, before SELU and where the layer stays linear. Any other activation is
 * an error.
 *
 * <p>Source: the papers of {@link He}, {@link Glorot} and {@link LeCun}; Klambauer et al. 2017,
 * "Self-Normalizing Neural Networks", for SELU. That the smooth kin of ReLU take He is custom.
 */
@About(
    law = "He before relu, leaky-relu, elu, softplus, gelu, silu;"
        + " Glorot before tanh, sigmoid; LeCun before selu, linear",
    source = "the papers of He, Glorot and LeCun; for selu Klambauer et al. 2017")
@Initializer(Matched.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Matched {

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /**
   * Draws the weights of a kernel by {@link Matched}.
   *
   * @param law the shape of the distribution
   */
  record Sampler(Law law) implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return matching(kernel).distribution(kernel);
    }

    private IndependentInitializer matching(Kernel kernel) {
      return switch (known(kernel)) {
        case RELU, LEAKY_RELU, ELU, SOFTPLUS, GELU, SILU -> new He.Sampler(law);
        case TANH, SIGMOID -> new Glorot.Sampler(law);
        case SELU, LINEAR -> new LeCun.Sampler(law);
      };
    }

    private static Activation known(Kernel kernel) {
      if (kernel.activation() instanceof Activation activation) {
        return activation;
      }
      String matched = Arrays.stream(Activation.values())
          .map(ActivationFunction::label)
          .collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          ("matched knows no law for the activation " + kernel.activation().label())
              + (" after " + kernel.layer() + "; it knows " + matched));
    }
  }
}
