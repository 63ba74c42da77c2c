package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.OptionalInt;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;

/**
 * Draws each weight as {@link Glorot}, times {@code 0.67 layers^(-1/4)} in the encoder and {@code (9
 * layers)^(-1/4)} in the decoder: variance {@code 2 s^2 / (fanIn + fanOut)} with that factor {@code
 * s}.
 *
 * <p>For the value and output projections and the feed-forward kernels of a transformer that does
 * without layer normalization and warm-up, and for the tables of its embeddings: those of width
 * {@code d} are normal, whatever {@code law} says, with standard deviation {@code d^(-1/2)} times
 * {@code (9 layers)^(-1/4)} in both parts. All other kernels are plain Glorot. A layer has to name
 * the law for itself, as a kernel does not know its part.
 *
 * <p>{@code layers}, at least 1, are those of the part. They are counted by default, as if the
 * network were that part alone: two residual branches a layer in the encoder, three in the decoder.
 * A number of branches that does not make whole layers is an error, and so is a kernel outside of any
 * branch, as embeddings are.
 *
 * <p>Source: Huang et al. 2020, "Improving Transformer Optimization Through Better Initialization",
 * and the authors' code.
 */
@About(
    name = "t-fixup",
    law = "mean 0, variance 2 s^2 / (fanIn + fanOut),"
        + " s = 0.67 layers^(-1/4) in the encoder, (9 layers)^(-1/4) in the decoder;"
        + " embeddings N(0, (9 layers)^(-1/2) / width)",
    source = "Huang et al. 2020, Improving Transformer Optimization Through Better Initialization")
@Initializer(TFixup.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TFixup {

  /** The layers of the part; counted by default. */
  int[] layers() default {};

  /** The part of the transformer. */
  Part[] part() default Part.ENCODER;

  /** The shape of the distribution. */
  Law[] law() default Law.UNIFORM;

  /** A part of a transformer. */
  enum Part {
    /** The part that reads: its layers have a branch of attention, and one of feeding forward. */
    ENCODER(2),

    /** The part that writes: its layers attend to what was read, too. */
    DECODER(3);

    private final int branches;

    Part(int branches) {
      this.branches = branches;
    }

    private int layers(Kernel kernel) {
      int all = ResidualBranches.around(kernel, "t-fixup", "layers");
      if (all % branches != 0) {
        throw new IllegalArgumentException("t-fixup takes " + branches + " residual branches for a"
            + " layer of the " + name().toLowerCase(Locale.ROOT) + ", but the network of "
            + kernel.layer() + " has " + all + ": give layers");
      }
      return all / branches;
    }
  }

  /**
   * Draws the weights of a kernel by {@link TFixup}.
   *
   * @param layers the layers of the part; empty to count them
   * @param part the part of the transformer
   * @param law the shape of the distribution
   */
  record Sampler(OptionalInt layers, Part part, Law law) implements IndependentInitializer {

    public Sampler {
      ResidualBranches.check("layers", layers);
    }

    /** Of a part with so many layers. */
    public Sampler(int layers, Part part, Law law) {
      this(OptionalInt.of(layers), part, law);
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      int number = layers.isPresent() ? layers.getAsInt() : part.layers(kernel);
      if (kernel.kind() == KernelKind.EMBEDDING) {
        return new Distribution(
            Law.NORMAL, 0, 1 / Math.sqrt(3 * Math.sqrt(number) * kernel.fanOut()));
      }
      double scale = switch (part) {
        case ENCODER -> 0.67 * 0.67 / Math.sqrt(number);
        case DECODER -> 1 / Math.sqrt(9.0 * number);
      };
      return new VarianceScaling.Sampler(scale, FanMode.FAN_AVERAGE, law).distribution(kernel);
    }
  }
}
