package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Digits;
import org.fanin.initializers.theory.CriticalPoint;

/**
 * Draws each weight with mean 0 and variance {@code v / fanIn}, where {@code v} puts a deep network
 * of the activation after the kernel on its critical line: gradients neither vanish nor explode.
 *
 * <p>{@code v = 1 / E f'(sqrt(q) Z)^2} at the second moment {@code q} where the signal settles, as
 * {@link CriticalPoint} says. Biases are drawn from {@code N(0, biasVariance)}, with a variance from
 * 0 to 1000. Without bias {@code v} is 1 for tanh, 2 for ReLU and 1 where the layer stays linear. An
 * activation without a critical point, such as GELU with little bias, is an error.
 *
 * <p>Source: Poole et al. 2016, "Exponential expressivity in deep neural networks through transient
 * chaos"; Schoenholz et al. 2017, "Deep Information Propagation".
 */
@About(
    law = "mean 0, variance v / fanIn with v E f'(z)^2 = 1 where the signal settles",
    source = "Schoenholz et al. 2017, Deep Information Propagation")
@Initializer(EdgeOfChaos.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EdgeOfChaos {

  /** The variance of the network's biases, which are drawn with it. */
  double[] biasVariance() default 0;

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /**
   * Draws the weights of a kernel by {@link EdgeOfChaos}.
   *
   * @param biasVariance the variance of the network's biases
   * @param law the shape of the distribution
   */
  record Sampler(double biasVariance, Law law) implements IndependentInitializer {

    public Sampler {
      CriticalPoint.checkBiasVariance(biasVariance);
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      double scale = CriticalPoint.of(kernel.activation(), biasVariance)
          .orElseThrow(() -> new IllegalArgumentException(
              ("edge-of-chaos finds no critical point for the activation "
                      + kernel.activation().label() + " after " + kernel.layer())
                  + (" with biasVariance " + Digits.three(biasVariance))))
          .weightVariance();
      return new Distribution(law, 0, Math.sqrt(scale / kernel.fanIn()));
    }

    @Override
    public BiasLaw biases(Kernel kernel) {
      return new BiasLaw.Normal(biasVariance);
    }
  }
}
