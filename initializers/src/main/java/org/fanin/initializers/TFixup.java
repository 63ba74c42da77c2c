package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;

/**
 * Draws each weight as {@link Glorot}, times {@code 0.67 layers^(-1/4)} in the encoder and {@code (9
 * layers)^(-1/4)} in the decoder: variance {@code 2 s^2 / (fanIn + fanOut)} with that factor {@code
 * s}.
 *
 * <p>For the value and output projections and the feed-forward kernels of a transformer that does
 * without layer normalization and warm-up; the others are plain Glorot. A layer has to name it for
 * itself, as a kernel does not know its part. {@code layers}, at least 1, are those of the part.
 *
 * <p>Source: Huang et al. 2020, "Improving Transformer Optimization Through Better Initialization",
 * and the authors' code.
 */
@About(
    name = "t-fixup",
    law = "mean 0, variance 2 s^2 / (fanIn + fanOut),"
        + " s = 0.67 layers^(-1/4) in the encoder, (9 layers)^(-1/4) in the decoder",
    source =
        "Huang et al. 2020, Improving Transformer Optimization" + " Through Better Initialization")
@Initializer(TFixup.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TFixup {

  /** The layers of the part. */
  int[] layers();

  /** The part of the transformer. */
  Part[] part() default Part.ENCODER;

  /** The shape of the distribution. */
  Law[] law() default Law.UNIFORM;

  /** A part of a transformer. */
  enum Part {
    /** The part that reads. */
    ENCODER,

    /** The part that writes. */
    DECODER
  }

  /**
   * Draws the weights of a kernel by {@link TFixup}.
   *
   * @param layers the layers of the part
   * @param part the part of the transformer
   * @param law the shape of the distribution
   */
  record Sampler(int layers, Part part, Law law) implements IndependentInitializer {

    public Sampler {
      Check.that(layers >= 1, "layers", layers, "at least 1");
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      double scale = switch (part) {
        case ENCODER -> 0.67 * 0.67 / Math.sqrt(layers);
        case DECODER -> 1 / Math.sqrt(9.0 * layers);
      };
      return new VarianceScaling.Sampler(scale, FanMode.FAN_AVERAGE, law).distribution(kernel);
    }
  }
}
