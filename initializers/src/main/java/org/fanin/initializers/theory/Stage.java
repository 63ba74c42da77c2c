package org.fanin.initializers.theory;

import java.util.List;
import java.util.Optional;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.parameter.Check;

/** A step on the way of a signal through a network, as far as its second moment is concerned. */
public sealed interface Stage {

  /**
   * Whether what it makes of several signals has, on average over them, the second moments that it
   * would make of their average.
   *
   * <p>An activation that is not homogeneous, as tanh, leaves every second moment another share.
   */
  default boolean keepsMeans() {
    return true;
  }

  /** How many positions kernels in it slide over, one after another; 0 if none slides. */
  default long windows() {
    return 0;
  }

  /**
   * A dense kernel, or one that slides over positions, with independent weights of mean 0.
   *
   * <p>Fans of a sliding kernel are means over positions, and so smaller than those of the kernel
   * where its window meets the zeros around an image.
   *
   * @param fanIn the number of inputs that one output sums over, above 0
   * @param fanOut the number of outputs that one input reaches, above 0
   * @param outputs the number of values put out, those at all positions, above 0
   * @param variance the variance of one weight
   * @param biasVariance the variance of one bias
   * @param taps which positions a sliding kernel covers; empty if it is dense
   */
  record Weights(
      double fanIn,
      double fanOut,
      double outputs,
      double variance,
      double biasVariance,
      Optional<Taps> taps)
      implements Stage {
    public Weights {
      Check.positive("fanIn", fanIn);
      Check.positive("fanOut", fanOut);
      Check.positive("outputs", outputs);
      Check.notNegative("variance", variance);
      Check.notNegative("biasVariance", biasVariance);
    }

    /** A dense kernel. */
    public Weights(double fanIn, double fanOut, double variance, double biasVariance) {
      this(fanIn, fanOut, fanOut, variance, biasVariance, Optional.empty());
    }

    @Override
    public long windows() {
      return taps.map(Taps::windows).orElse(0);
    }

    /** What the second moment of its inputs grows by: {@code fanIn variance}. */
    public double growth() {
      return fanIn * variance;
    }

    /** The number of inputs that an output far from any border sums over. */
    public double wholeFanIn() {
      return fanIn / taps.map(Taps::share).orElse(1.0);
    }

    /**
     * The expected squared norm of the gradient with respect to the kernel, from one sample: {@code
     * fanIn signal outputs gradient}, where all positions are alike.
     *
     * <p>The gradient with respect to a weight that slides is a sum over positions. Its terms are
     * not correlated, however alike the inputs are, as the gradients of two positions are not: they
     * come down through different weights. Behind a mean over positions they would be.
     *
     * @param signal the second moment of what enters
     * @param gradient the second moment of the gradient with respect to what is put out
     */
    public double squaredGradientNorm(double signal, double gradient) {
      return fanIn * signal * outputs * gradient;
    }
  }

  /**
   * An elementwise function.
   *
   * @param function the function
   */
  record Activate(ActivationFunction function) implements Stage {
    @Override
    public boolean keepsMeans() {
      return new ActivationMoments(function).isHomogeneous();
    }
  }

  /**
   * A recurrent layer {@code h = f(x W + h' U + b)}, from an output {@code h'} of 0 on; the values at
   * all positions are the steps' inputs, in their order.
   *
   * <p>The second moment of the pre-activation at a step is {@code growth(W) m + biasVariance +
   * growth(U) E f(sqrt(q) Z)^2}, {@code m} being that of the step's input and {@code q} that of the
   * pre-activation before, as if every step had kernels of its own. That one kernel acts at all of
   * them makes no difference where the layer has far more units than the square of the steps that it
   * remembers.
   *
   * <p>Source: Chen, Pennington and Schoenholz 2018, "Dynamical Isometry and a Mean Field Theory of
   * RNNs: Gating Enables Signal Propagation in Recurrent Neural Networks".
   *
   * @param input the input kernel {@code W} and the biases
   * @param recurrent the recurrent kernel {@code U}, without biases
   * @param function the function {@code f}
   * @param steps from 1
   * @param allSteps whether every step is put out, or the last
   */
  record Recurrent(
      Weights input, Weights recurrent, ActivationFunction function, int steps, boolean allSteps)
      implements Stage {
    public Recurrent {
      Check.that(steps >= 1, "steps", steps, "at least 1");
    }

    @Override
    public boolean keepsMeans() {
      return new ActivationMoments(function).isHomogeneous();
    }

    @Override
    public long windows() {
      return steps;
    }
  }

  /**
   * A factor on all values.
   *
   * @param factor from -1e30 to 1e30
   */
  record Scale(double factor) implements Stage {
    public Scale {
      Check.finite("factor", factor);
    }
  }

  /**
   * A branch whose output is added to its input.
   *
   * @param branch the stages of the branch; weights are the last of them, but for factors
   */
  record Residual(List<Stage> branch) implements Stage {
    public Residual {
      branch = List.copyOf(branch);
      int last = branch.size() - 1;
      while (last >= 0 && branch.get(last) instanceof Scale) {
        last--;
      }
      if (last < 0 || !(branch.get(last) instanceof Weights)) {
        // Only fresh weights make the branch's output independent of what it is added to.
        throw new IllegalArgumentException(
            "a residual branch must end in weights, but is " + branch);
      }
    }

    @Override
    public boolean keepsMeans() {
      return branch.stream().allMatch(Stage::keepsMeans);
    }

    @Override
    public long windows() {
      return branch.stream().mapToLong(Stage::windows).sum();
    }
  }
}
