package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.running.GradientQuotient;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningNetwork;
import org.fanin.initializers.running.UnfitNetworkException;

/**
 * Draws normal weights with variance {@code gain^2 / fanIn}, then searches for the norm of each
 * kernel that makes the {@link GradientQuotient} of the whole network small: where gradient descent
 * does what it means to do.
 *
 * <p>A sweep tries for one kernel after another to multiply it, and to divide it, by a factor, 2 at
 * first, and keeps what lowers the quotient; after a sweep that finds nothing the factor shrinks to
 * its root. The quotient never rises. The authors descend along the quotient's gradient with respect
 * to the norms; that takes third derivatives, of which TensorFlow's Java API has none. A sweep costs
 * four forward and backward passes a kernel, of which a recurrent layer has two, on 100 training
 * samples and their labels.
 *
 * <p>{@code gain} lies from 1e-15 to 1e15; {@code sweeps} is at least 1. A network without finite
 * gradients whatever the norms ends its arm.
 *
 * <p>Source: Dauphin and Schoenholz 2019, "MetaInit: Initializing learning by learning to
 * initialize".
 */
@About(
    name = "metainit",
    law = "w ~ N(0, s^2), s of each kernel such that the gradient quotient is small",
    source = "Dauphin and Schoenholz 2019, MetaInit: Initializing learning by learning to"
        + " initialize")
@Initializer(MetaInit.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MetaInit {

  /** The standard deviation from which the search starts, times the root of the fan-in. */
  double[] gain() default 1;

  /** How often every kernel is tried. */
  int[] sweeps() default 20;

  /**
   * Draws and tunes the weights of kernels by {@link MetaInit}.
   *
   * @param gain the standard deviation from which the search starts, times the root of the fan-in
   * @param sweeps how often every kernel is tried
   */
  record Sampler(double gain, int sweeps) implements NetworkDependentInitializer {
    private static final double LEAST_GAIN = 1e-15;
    private static final double MOST_GAIN = 1e15;
    private static final double FIRST_FACTOR = 2;
    private static final double LAST_FACTOR = 1.01;

    public Sampler {
      Check.that(
          gain >= LEAST_GAIN && gain <= MOST_GAIN, "gain", gain, "a number from 1e-15 to 1e15");
      Check.that(sweeps >= 1, "sweeps", sweeps, "at least 1");
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return new VarianceScaling.Sampler(gain * gain, FanMode.FAN_IN, Law.NORMAL)
          .sample(kernel, random);
    }

    @Override
    public List<LayerState> tune(
        RunningNetwork network, List<LayerState> drawn, List<Integer> own) {
      var search = new NormSearch(network, drawn);
      double factor = FIRST_FACTOR;
      for (int sweep = 0; sweep < sweeps && factor > LAST_FACTOR; sweep++) {
        boolean improved = false;
        for (int layer : own) {
          improved |= search.tries(layer, factor) || search.tries(layer, 1 / factor);
        }
        factor = improved ? factor : Math.sqrt(factor);
      }
      if (!Double.isFinite(search.quotient())) {
        throw new UnfitNetworkException(
            "found no norms of the kernels for which all gradients are finite");
      }
      return search.states();
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }

    @Override
    public String describe(Kernel kernel) {
      return "normal, norm set from gradients";
    }
  }
}
