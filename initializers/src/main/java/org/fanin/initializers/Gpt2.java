package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalInt;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;

/**
 * Draws each weight from the normal law {@code N(0, stddev^2 / residualLayers)}.
 *
 * <p>For the kernels that end a residual branch of a transformer, where {@code residualLayers} is
 * the number of such branches, two a block: the branches together then add as much to the signal as
 * one would. It is counted in the network, and a kernel outside of any branch, which cannot know it,
 * is an error, unless it is given. A layer has to name the law for itself; the others of GPT-2 are
 * {@code Gaussian(stddev = 0.02)}. {@code stddev} lies from 0 to 1e30, {@code residualLayers} is at
 * least 1.
 *
 * <p>Source: Radford et al. 2019, "Language Models are Unsupervised Multitask Learners", section
 * 2.3.
 */
@About(
    name = "gpt-2",
    law = "w ~ N(0, stddev^2 / residualLayers)",
    source = "Radford et al. 2019, Language Models are Unsupervised Multitask Learners,"
        + " section 2.3")
@Initializer(Gpt2.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Gpt2 {

  /** The standard deviation with a single residual branch. */
  double[] stddev() default 0.02;

  /** The residual branches of the network; counted by default. */
  int[] residualLayers() default {};

  /**
   * Draws the weights of a kernel by {@link Gpt2}.
   *
   * @param stddev the standard deviation with a single residual branch
   * @param residualLayers the residual branches of the network; empty to count them
   */
  record Sampler(double stddev, OptionalInt residualLayers) implements IndependentInitializer {

    public Sampler {
      Check.notNegative("stddev", stddev);
      ResidualBranches.check("residualLayers", residualLayers);
    }

    /** Of a network with so many residual branches. */
    public Sampler(double stddev, int residualLayers) {
      this(stddev, OptionalInt.of(residualLayers));
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      int branches = residualLayers.isPresent()
          ? residualLayers.getAsInt()
          : ResidualBranches.around(kernel, "gpt-2", "residualLayers");
      return new Distribution(Law.NORMAL, 0, stddev / Math.sqrt(branches));
    }
  }
}
