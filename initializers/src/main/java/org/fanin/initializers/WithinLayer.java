package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningLayer;
import org.fanin.initializers.running.UnitMoments;

/**
 * Within-layer normalization: draws normal weights, then divides those of every unit by what data
 * show, so that each pre-activation {@code z[j]} has mean {@code bias} and standard deviation 1.
 *
 * <p>One forward pass a layer: {@code W[., j] <- W[., j] / deviation z[j]} and {@code b[j] <- bias +
 * (b[j] - mean z[j]) / deviation z[j]}. The draws' own scale cancels. Every unit then fires about
 * equally often, which {@link Lsuv}, with one number for the whole layer, does not ensure. A unit
 * that puts out the same value for every sample, or one that is not finite, ends its arm. The kernels
 * of a recurrent layer, whose pre-activations are linear in neither of them, are refused. {@code
 * bias} lies from -1e30 to 1e30; the authors' code takes 0.1 before ReLU.
 *
 * <p>Normal weights and the step within a layer only: neither the paper's starts from principal
 * components or clusters of patches, nor its second step, which evens the layers' rates of learning.
 *
 * <p>Source: Krähenbühl et al. 2016, "Data-dependent Initializations of Convolutional Neural
 * Networks", algorithm 1, and the authors' code.
 */
@About(
    law = "w[., j] ~ N(0, s[j]^2), s[j] and b[j] such that data give z[j] mean bias, deviation 1",
    source = "Kraehenbuehl et al. 2016, Data-dependent Initializations of Convolutional"
        + " Neural Networks")
@Initializer(WithinLayer.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithinLayer {

  /** The mean of every unit's pre-activation. */
  double[] bias() default 0;

  /**
   * Draws and fits the weights of a kernel by {@link WithinLayer}.
   *
   * @param bias the mean of every unit's pre-activation
   */
  record Sampler(double bias) implements DataDependentInitializer {

    public Sampler {
      Check.finite("bias", bias);
    }

    @Override
    public void require(Kernel kernel) {
      OneProduct.require(kernel, "within-layer");
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      double stddev = 1 / Math.sqrt(kernel.fanIn());
      return new Distribution(Law.NORMAL, 0, stddev).draw(kernel.size(), random);
    }

    @Override
    public LayerState fit(RunningLayer layer, LayerState drawn) {
      UnitMoments moments = Liveliness.requiredOfEveryUnit(layer.preActivations(drawn));
      double[] factors = new double[moments.units()];
      double[] shifts = new double[moments.units()];
      for (int j = 0; j < factors.length; j++) {
        factors[j] = 1 / Math.sqrt(moments.variances()[j]);
        shifts[j] = bias - moments.means()[j] * factors[j];
      }
      return drawn.mapped(layer.kernel(), factors, shifts);
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }

    @Override
    public String describe(Kernel kernel) {
      return "normal, set from data";
    }
  }
}
