package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.kernel.Blocks;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Draws;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;

/**
 * Draws a share of the weights of each unit from the normal law {@code N(0, stddev^2)} and sets the
 * others, {@code ceil(sparsity rows)} of each column, to 0.
 *
 * <p>A column is a unit of the kernel, and its rows are the inputs that the unit sums over, as
 * {@link Blocks} tells: {@code (fanIn, fanOut)} for a dense layer, {@code |window|} rows in a
 * depthwise convolution. A kernel of one axis is an error. All choices of zeros are equally likely;
 * a weight has mean 0 and variance {@code (1 - zeros / rows) stddev^2}. {@code sparsity} lies from 0
 * to 1, {@code stddev} from 0 to 1e30. PyTorch's {@code sparse_}, which knows matrices only.
 *
 * <p>Source: Martens 2010, "Deep learning via Hessian-free optimization".
 */
@About(
    law = "ceil(sparsity rows) zeros a column, the others ~ N(0, stddev^2)",
    source = "Martens 2010, Deep learning via Hessian-free optimization")
@Initializer(Sparse.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Sparse {

  /** The share of zeros. */
  double[] sparsity();

  /** The standard deviation of the other weights. */
  double[] stddev() default 0.01;

  /**
   * Draws the weights of a kernel with a fixed number of zeros in each column.
   *
   * @param sparsity the share of zeros
   * @param stddev the standard deviation of the other weights
   */
  record Sampler(double sparsity, double stddev) implements WeightInitializer {

    public Sampler {
      Check.that(sparsity >= 0 && sparsity <= 1, "sparsity", sparsity, "a number from 0 to 1");
      Check.notNegative("stddev", stddev);
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      Blocks blocks = blocks(kernel);
      int zeros = zeros(blocks);
      float[] weights = new Distribution(Law.NORMAL, 0, stddev).draw(kernel.size(), random);
      float[] keys = Draws.draw(kernel.size(), p -> p, random);
      for (int unit = 0; unit < blocks.units(); unit++) {
        for (int input : smallest(zeros, unit, blocks, keys)) {
          weights[blocks.place(input, unit)] = 0;
        }
      }
      return weights;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      Blocks blocks = blocks(kernel);
      return OptionalDouble.of((1 - (double) zeros(blocks) / blocks.inputs()) * stddev * stddev);
    }

    @Override
    public String describe(Kernel kernel) {
      return "sparse, " + zeros(blocks(kernel)) + " zeros a column, "
          + WeightInitializer.super.describe(kernel);
    }

    private static Blocks blocks(Kernel kernel) {
      return Matrix.blocks(kernel, "sparse");
    }

    private int zeros(Blocks blocks) {
      // In decimals, as 0.07 * 100 is more than 7 in binary.
      return BigDecimal.valueOf(sparsity)
          .multiply(BigDecimal.valueOf(blocks.inputs()))
          .setScale(0, RoundingMode.CEILING)
          .intValueExact();
    }

    /** The inputs with the {@code count} smallest keys of a unit: a random choice. */
    private static int[] smallest(int count, int unit, Blocks blocks, float[] keys) {
      long[] ranked = new long[blocks.inputs()];
      // Bits of floats above 0 sort as the floats do; the input makes them unique.
      Arrays.setAll(
          ranked,
          input -> (long) Float.floatToIntBits(keys[blocks.place(input, unit)]) << 32 | input);
      Arrays.sort(ranked);
      return Arrays.stream(ranked).limit(count).mapToInt(key -> (int) key).toArray();
    }
  }
}
