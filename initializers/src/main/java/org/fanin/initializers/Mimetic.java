package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.decomposition.svd.SvdImplicitQrDecompose_DDRM;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.parameter.Digits;

/**
 * Draws the projections of self-attention in pairs, so that their products look like those of
 * trained networks: near a multiple of the identity.
 *
 * <p>Query and key of every head: {@code W_Q W_K^T = A}, {@code A = queryKeyNoise Z +
 * queryKeyIdentity I}. Value and output, of all heads together: {@code W_V W_O = A}, {@code A =
 * valueOutputNoise Z + valueOutputIdentity I}. {@code Z} is square with the layer's inputs, each
 * entry from {@code N(0, 1 / inputs)}. With the singular value decomposition {@code A = U S V^T} the
 * two factors are {@code U sqrt(S)} and {@code V sqrt(S)}, cut to the width that the kernels have:
 * the nearest matrix to {@code A} of that rank. The defaults, 0.7, 0.7, 0.4 and -0.4, are those for
 * vision; language models show the signs of the identities the other way round.
 *
 * <p>Kernels are {@link Kernel#intoHeads} of shape {@code (inputs, heads, width)} named {@code
 * .../query}, {@code .../key} and {@code .../value}, and {@link Kernel#outOfHeads} of shape {@code
 * (heads, width, inputs)} named {@code .../output}; others are an error, and so is a rank above
 * {@code inputs}. The two of a pair are drawn from one {@link WeightInitializer#stream}. All four
 * numbers lie from -1e30 to 1e30.
 *
 * <p>Source: Trockman and Kolter 2023, "Mimetic Initialization of Self-Attention Layers", section 4.
 */
@About(
    law =
        "query key^T = a Z + b I, value output = c Z + d I, by singular values; Z ~ N(0, 1 / inputs)",
    source = "Trockman and Kolter 2023, Mimetic Initialization of Self-Attention Layers")
@Initializer(Mimetic.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Mimetic {

  /** The noise in the product of query and key. */
  double[] queryKeyNoise() default 0.7;

  /** The identity in the product of query and key. */
  double[] queryKeyIdentity() default 0.7;

  /** The noise in the product of value and output. */
  double[] valueOutputNoise() default 0.4;

  /** The identity in the product of value and output. */
  double[] valueOutputIdentity() default -0.4;

  /**
   * Draws the weights of a kernel by {@link Mimetic}.
   *
   * @param queryKeyNoise the noise in the product of query and key
   * @param queryKeyIdentity the identity in the product of query and key
   * @param valueOutputNoise the noise in the product of value and output
   * @param valueOutputIdentity the identity in the product of value and output
   */
  record Sampler(
      double queryKeyNoise,
      double queryKeyIdentity,
      double valueOutputNoise,
      double valueOutputIdentity)
      implements WeightInitializer {

    public Sampler {
      Check.finite("queryKeyNoise", queryKeyNoise);
      Check.finite("queryKeyIdentity", queryKeyIdentity);
      Check.finite("valueOutputNoise", valueOutputNoise);
      Check.finite("valueOutputIdentity", valueOutputIdentity);
    }

    @Override
    public void require(Kernel kernel) {
      AttentionPart.of(kernel);
    }

    @Override
    public String stream(Kernel kernel) {
      String parent = kernel.layer().substring(0, kernel.layer().lastIndexOf('/') + 1);
      return parent + AttentionPart.of(kernel).pair();
    }

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      AttentionPart part = AttentionPart.of(kernel);
      return switch (part) {
        case QUERY, KEY -> heads(kernel, part, random);
        case VALUE, OUTPUT -> together(kernel, part, random);
      };
    }

    /** A product of its own for every head. */
    private float[] heads(Kernel kernel, AttentionPart part, RandomGenerator random) {
      List<Integer> shape = kernel.shape();
      int inputs = shape.get(0);
      int heads = shape.get(1);
      int width = shape.get(2);
      float[] weights = new float[kernel.size()];
      for (int head = 0; head < heads; head++) {
        DMatrixRMaj factor =
            factor(product(queryKeyNoise, queryKeyIdentity, inputs, random), part.isLeft(), width);
        for (int i = 0; i < inputs; i++) {
          for (int j = 0; j < width; j++) {
            weights[(i * heads + head) * width + j] = (float) factor.get(i, j);
          }
        }
      }
      return weights;
    }

    /** One product for all heads side by side. */
    private float[] together(Kernel kernel, AttentionPart part, RandomGenerator random) {
      int inputs = part.inputs(kernel);
      int rank = kernel.size() / inputs;
      DMatrixRMaj product = product(valueOutputNoise, valueOutputIdentity, inputs, random);
      DMatrixRMaj factor = factor(product, part.isLeft(), rank);
      float[] weights = new float[kernel.size()];
      for (int i = 0; i < inputs; i++) {
        for (int j = 0; j < rank; j++) {
          weights[part.isLeft() ? i * rank + j : j * inputs + i] = (float) factor.get(i, j);
        }
      }
      return weights;
    }

    private static DMatrixRMaj product(
        double noise, double identity, int inputs, RandomGenerator random) {
      float[] z =
          new Distribution(Law.NORMAL, 0, 1 / Math.sqrt(inputs)).draw(inputs * inputs, random);
      DMatrixRMaj product = new DMatrixRMaj(inputs, inputs);
      Arrays.setAll(product.data, k -> noise * z[k] + (k % (inputs + 1) == 0 ? identity : 0));
      return product;
    }

    /** The left or right factor, {@code U sqrt(S)} or {@code V sqrt(S)}; largest values first. */
    private static DMatrixRMaj factor(DMatrixRMaj product, boolean left, int rank) {
      // Named, as EJML's own choice of algorithm is none of ours.
      var svd = new SvdImplicitQrDecompose_DDRM(false, true, true, false);
      if (!svd.decompose(product)) {
        throw new ArithmeticException("the singular values of a product did not converge");
      }
      DMatrixRMaj u = svd.getU(null, false);
      DMatrixRMaj s = svd.getW(null);
      DMatrixRMaj v = svd.getV(null, false);
      SingularOps_DDRM.descendingOrder(u, false, s, v, false);
      DMatrixRMaj vectors = left ? u : v;
      DMatrixRMaj factor = new DMatrixRMaj(vectors.numRows, rank);
      for (int i = 0; i < vectors.numRows; i++) {
        for (int j = 0; j < rank; j++) {
          factor.set(i, j, vectors.get(i, j) * Math.sqrt(s.get(j, j)));
        }
      }
      return factor;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }

    @Override
    public String describe(Kernel kernel) {
      return switch (AttentionPart.of(kernel)) {
        case QUERY, KEY -> "query key^T = " + line(queryKeyNoise, queryKeyIdentity);
        case VALUE, OUTPUT -> "value output = " + line(valueOutputNoise, valueOutputIdentity);
      };
    }

    private static String line(double noise, double identity) {
      return Digits.three(noise) + " Z " + (identity < 0 ? "- " : "+ ")
          + Digits.three(Math.abs(identity)) + " I";
    }
  }
}
