package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;

/**
 * Draws each weight with mean 0 and variance {@code scale / fanIn}, but {@code scale baseWidth /
 * fanIn^2} in the readout, and gives every layer a learning rate of its own: the maximal update
 * parametrization.
 *
 * <p>However wide the network, a step changes what each layer puts out by as much, so that a
 * learning rate found on a narrow network serves a wide one. With {@code i = inputs / baseWidth} and
 * {@code o = outputs / baseWidth} the factors on the learning rate are
 *
 * <table>
 * <caption>Learning rates</caption>
 * <tr><th>kernel<th>SGD<th>Adam
 * <tr><td>the first, and biases but the last<td>o<td>1
 * <tr><td>hidden<td>o / i<td>1 / i
 * <tr><td>the last, or readout<td>1 / i<td>1 / i
 * </table>
 *
 * <p>At width {@code baseWidth} that is the usual parametrization. {@code scale} lies above 0, up to
 * 1e30; {@code baseWidth} is at least 1. For dense layers and convolutions, whose widths are their
 * channels, and for recurrent layers, whose width is that of a gate; other kernels are an error. A
 * recurrent kernel is a hidden one wherever it stands, so that a recurrent layer cannot be the
 * readout.
 *
 * <p>A dense layer behind the flattened output of a convolution has {@code positions channels}
 * inputs, and its kernel does not know how many positions: {@code i} then overstates the width by
 * that factor. Give such a layer a {@link MuP.Sampler} of its own, with {@code baseWidth} the
 * positions times the channels of the base network. If it is not the readout, its {@code o} is
 * counted in that width too, which makes its steps smaller under SGD; under Adam it has none.
 *
 * <p>Source: Yang et al. 2022, "Tensor Programs V: Tuning Large Neural Networks via Zero-Shot
 * Hyperparameter Transfer", table 3, and the authors' code.
 */
@About(
    name = "mup",
    law = "mean 0, variance scale / fanIn, in the readout times baseWidth / inputs;"
        + " learning rates by width",
    source = "Yang et al. 2022, Tensor Programs V, table 3")
@Initializer(MuP.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MuP {

  /** The width at which the network is as usual, and for which the learning rate was found. */
  int[] baseWidth();

  /** The variance times the fan-in. */
  double[] scale() default 1;

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /**
   * Draws the weights of a kernel by {@link MuP}.
   *
   * @param baseWidth the width at which the network is as usual
   * @param scale the variance times the fan-in
   * @param law the shape of the distribution
   */
  record Sampler(int baseWidth, double scale, Law law) implements IndependentInitializer {

    public Sampler {
      Check.that(baseWidth >= 1, "baseWidth", baseWidth, "at least 1");
      Check.positive("scale", scale);
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      double variance = scale / kernel.fanIn() / (isLast(kernel) ? inputs(kernel) : 1);
      return new Distribution(law, 0, Math.sqrt(variance));
    }

    @Override
    public LearningRates learningRates(Kernel kernel, StepSize steps) {
      double inputs = inputs(kernel);
      double outputs = outputs(kernel);
      return switch (steps) {
        case PROPORTIONAL -> new LearningRates(outputs / inputs, outputs);
        case NORMALIZED -> new LearningRates(1 / inputs, 1);
      };
    }

    /** In base widths; 1 where the data set the width. */
    private double inputs(Kernel kernel) {
      return kernel.position() == 1 ? 1 : channels(kernel).rows() / (double) baseWidth;
    }

    private double outputs(Kernel kernel) {
      int columns = kernel.kind() == KernelKind.RECURRENT
          ? kernel.fanOut()
          : channels(kernel).columns();
      return isLast(kernel) ? 1 : columns / (double) baseWidth;
    }

    private static boolean isLast(Kernel kernel) {
      boolean last = kernel.position() == kernel.depth();
      if (last && kernel.kind() == KernelKind.RECURRENT) {
        throw new IllegalArgumentException("mup needs a readout that is not recurrent, but "
            + kernel.layer() + " is the network's last kernel: put a dense layer behind it");
      }
      return last;
    }

    private static Matrix channels(Kernel kernel) {
      return Matrix.ofChannels(
          kernel, "mup", KernelKind.DENSE, KernelKind.CONVOLUTION, KernelKind.RECURRENT);
    }
  }
}
