package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.theory.StandardMoments;

/**
 * Draws each weight with mean 0 and the variance that the activation {@code f} after the kernel
 * asks for: {@code 1 / (fanIn E f(Z)^2)} with a standard normal {@code Z}.
 *
 * <p>In a network of that activation pre-activations then keep the second moment 1 from layer to
 * layer; where {@code f} only scales with its input, as ReLU does, any second moment is kept. It is
 * {@link He} before ReLU, {@link Kaiming} before leaky ReLU, and {@link LeCun} before SELU and where
 * the layer stays linear; tanh asks for {@code 2.536 / fanIn}. Any activation will do, a plugin's
 * own too: the mean is integrated, to 12 digits. One that cannot be integrated is an error.
 *
 * <p>With {@code direction = BACKWARD} the gradient's second moment is kept instead, by {@code 1 /
 * (fanOut E f'(Z)^2)}; {@code BALANCED} lies between both as {@link Glorot} does, which it is where
 * the layer stays linear.
 *
 * <p>Source: He et al. 2015, "Delving Deep into Rectifiers", section 2.2, for both directions with
 * ReLU; Poole et al. 2016, "Exponential expressivity in deep neural networks through transient
 * chaos", equation 3, for the mean over any activation.
 */
@About(
    law = "mean 0, variance 1 / (fanIn E f(Z)^2) for the activation f that follows",
    source = "He et al. 2015, Delving Deep into Rectifiers, section 2.2; for any activation"
        + " Poole et al. 2016, Exponential expressivity in deep neural networks")
@Initializer(Matched.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Matched {

  /** What is kept: the signal, its gradient, or some of both. */
  Direction[] direction() default Direction.FORWARD;

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /** The way on which a second moment is kept. */
  enum Direction {
    /** The signal's way: variance {@code 1 / (fanIn E f(Z)^2)}. */
    FORWARD,

    /** The gradient's way: variance {@code 1 / (fanOut E f'(Z)^2)}. */
    BACKWARD,

    /**
     * Both ways: variance {@code 2 / (fanIn E f(Z)^2 + fanOut E f'(Z)^2)}, the harmonic mean of the
     * two.
     *
     * <p>It makes the mean of the two factors on the second moments, forward and backward, 1, as
     * {@link Glorot}'s equation 12 does for a linear layer.
     */
    BALANCED
  }

  /**
   * Draws the weights of a kernel by {@link Matched}.
   *
   * @param direction what is kept
   * @param law the shape of the distribution
   */
  record Sampler(Direction direction, Law law) implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      double inverse = inverseVariance(kernel);
      if (inverse == 0) {
        throw new IllegalArgumentException(("matched has no law for the activation "
                + kernel.activation().label() + " after " + kernel.layer())
            + ": it lets nothing through");
      }
      return new Distribution(law, 0, Math.sqrt(1 / inverse));
    }

    private double inverseVariance(Kernel kernel) {
      ActivationFunction f = kernel.activation();
      try {
        return switch (direction) {
          case FORWARD -> kernel.fanIn() * StandardMoments.second(f);
          case BACKWARD -> kernel.fanOut() * StandardMoments.slope(f);
          case BALANCED ->
            (kernel.fanIn() * StandardMoments.second(f)
                    + kernel.fanOut() * StandardMoments.slope(f))
                / 2;
        };
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException(
            ("matched has no law for the activation " + f.label() + " after " + kernel.layer())
                + ": " + e.getMessage(),
            e);
      }
    }
  }
}
