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
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningLayer;
import org.fanin.initializers.running.UnfitLayerException;
import org.fanin.initializers.running.UnitMoments;

/**
 * Layer-sequential unit variance: draws an orthogonal kernel, then divides it by what data show,
 * until all pre-activations {@code z} of the layer together have mean 0 and standard deviation 1.
 *
 * <p>Each try runs the network up to the layer and, unless {@code |mean z| <= tolerance} and {@code
 * |deviation z - 1| <= tolerance}, sets {@code W <- W / deviation z} and {@code b <- (b - mean z) /
 * deviation z}: one number for all weights, one for all biases. As {@code z} is linear in both, the
 * second try finds both right unless floats over- or underflow; the mean is corrected too, which the
 * paper leaves alone. A layer whose pre-activations are all equal, not finite, or not right after
 * the last try ends its arm. The kernels of a recurrent layer, whose pre-activations are linear in
 * neither of them, are refused. {@code tolerance} lies above 0, below 1; {@code tries} is at least 2.
 *
 * <p>Source: Mishkin and Matas 2016, "All you need is a good init", algorithm 1.
 */
@About(
    law = "w = Q / deviation, Q orthogonal; mean and deviation of z made 0 and 1 by data",
    source = "Mishkin and Matas 2016, All you need is a good init")
@Initializer(Lsuv.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Lsuv {

  /** How far mean and standard deviation may lie from 0 and 1. */
  double[] tolerance() default 0.1;

  /** The most forward passes of one layer. */
  int[] tries() default 10;

  /**
   * Draws and fits the weights of a kernel by {@link Lsuv}.
   *
   * @param tolerance how far mean and standard deviation may lie from 0 and 1
   * @param tries the most forward passes of one layer
   */
  record Sampler(double tolerance, int tries) implements DataDependentInitializer {
    private static final Orthogonal.Sampler START = new Orthogonal.Sampler(1);

    public Sampler {
      Check.that(
          tolerance > 0 && tolerance < 1, "tolerance", tolerance, "a number above 0, below 1");
      Check.that(tries >= 2, "tries", tries, "at least 2");
    }

    @Override
    public void require(Kernel kernel) {
      OneProduct.require(kernel, "lsuv");
      START.require(kernel);
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return START.sample(kernel, random);
    }

    @Override
    public LayerState fit(RunningLayer layer, LayerState drawn) {
      LayerState state = drawn;
      UnitMoments moments = Liveliness.required(layer.preActivations(state));
      for (int pass = 1; !fits(moments); pass++) {
        if (pass == tries) {
          throw new UnfitLayerException("still has mean " + Digits.three(moments.mean())
              + " and standard deviation " + Digits.three(moments.deviation()) + " after " + tries
              + " tries, tolerance " + Digits.exact(tolerance));
        }
        double factor = 1 / moments.deviation();
        state = state.mapped(layer.kernel(), factor, -moments.mean() * factor);
        moments = Liveliness.required(layer.preActivations(state));
      }
      return state;
    }

    private boolean fits(UnitMoments moments) {
      return Math.abs(moments.mean()) <= tolerance
          && Math.abs(moments.deviation() - 1) <= tolerance;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }

    @Override
    public String describe(Kernel kernel) {
      return "orthogonal, set from data";
    }
  }
}
