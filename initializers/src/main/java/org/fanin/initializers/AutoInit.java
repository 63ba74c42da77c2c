package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.theory.Signal;

/**
 * Draws each weight with mean 0 and variance {@code signalVariance / (fanIn E x^2)}, where {@code x}
 * is what theory expects to enter the kernel: every pre-activation then has mean 0 and variance
 * {@code signalVariance}.
 *
 * <p>{@code E x^2 = mean^2 + variance}. Mean and variance are those of the training samples at
 * first, and follow from layer to layer as {@link Signal} says: behind weights they are 0 and {@code
 * signalVariance}, behind an activation {@code f} mean and variance of {@code f(sqrt(signalVariance)
 * Z)}, by quadrature. So the first layer fits the data's scale, and every other one the activation
 * before it, where {@link He} and kin look at the one after it. {@code signalVariance} lies above 0,
 * up to 1e30.
 *
 * <p>Zeros around an image belong to what enters: they make {@code E x^2} smaller by the share of the
 * taps that fall on them, and {@code signalVariance} is then the mean over all positions. The authors
 * reckon so with layers that add zeros, but not with the padding of a convolution itself.
 *
 * <p>The kernels of recurrent layers, which receive another signal at every step, are an error. So is
 * a signal that is always 0, or one that follows a law whose variance is not known.
 *
 * <p>Source: Bingham and Miikkulainen 2023, "AutoInit: Analytic Signal-Preserving Weight
 * Initialization for Neural Networks", and the authors' code.
 */
@About(
    name = "autoinit",
    law = "mean 0, variance signalVariance / (fanIn E x^2), E x^2 of the input by theory",
    source = "Bingham and Miikkulainen 2023, AutoInit: Analytic Signal-Preserving Weight"
        + " Initialization for Neural Networks")
@Initializer(AutoInit.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AutoInit {

  /** The variance of every pre-activation. */
  double[] signalVariance() default 1;

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /**
   * Draws the weights of a kernel by {@link AutoInit}.
   *
   * @param signalVariance the variance of every pre-activation
   * @param law the shape of the distribution
   */
  record Sampler(double signalVariance, Law law) implements SignalDependentInitializer {

    public Sampler {
      Check.positive("signalVariance", signalVariance);
    }

    @Override
    public WeightInitializer receiving(Signal signal) {
      if (signal.second() == 0) {
        throw new IllegalArgumentException("autoinit cannot fit a signal that is always 0");
      }
      double scale = signalVariance / signal.second();
      return new VarianceScaling.Sampler(scale, FanMode.FAN_IN, law);
    }

    @Override
    public String describe(Kernel kernel) {
      return law.label() + ", set from the signal expected";
    }
  }
}
