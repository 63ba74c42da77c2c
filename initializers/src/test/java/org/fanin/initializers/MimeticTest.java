package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.decomposition.svd.SvdImplicitQrDecompose_DDRM;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MimeticTest {
  private static final int INPUTS = 96;
  private static final int HEADS = 3;
  private static final Mimetic.Sampler VISION = new Mimetic.Sampler(0.7, 0.7, 0.4, -0.4);

  /**
   * Entries of the product lie 6.5 standard errors from the law at most, which right code misses
   * with a probability below 1e-9; 27,000 entries show an error of 5 % in the variance.
   */
  @Test
  void queryTimesKeyIsNoiseAndIdentityInEveryHead() {
    var law = new ProductLaw(0.7, 0.7);
    for (int head = 0; head < HEADS; head++) {
      law.take(headProduct(INPUTS, head));
    }
    law.check();
  }

  @Test
  void valueTimesOutputIsNoiseAndNegativeIdentity() {
    var law = new ProductLaw(0.4, -0.4);
    for (long seed = 1; seed <= 3; seed++) {
      float[] value = VISION.sample(
          Kernel.intoHeads("a/value", INPUTS, HEADS, INPUTS / HEADS), new SplittableRandom(seed));
      float[] output = VISION.sample(
          Kernel.outOfHeads("a/output", HEADS, INPUTS / HEADS, INPUTS), new SplittableRandom(seed));
      law.take(
          CommonOps_DDRM.mult(matrix(value, INPUTS, INPUTS), matrix(output, INPUTS, INPUTS), null));
    }
    law.check();
  }

  @Test
  void narrowHeadsMakeTheNearestProductOfTheirRank() {
    int width = 32;
    for (int head = 0; head < HEADS; head++) {
      DMatrixRMaj whole = headProduct(INPUTS, head);
      DMatrixRMaj narrow = headProduct(width, head);
      var svd = new SvdImplicitQrDecompose_DDRM(false, false, false, false);
      assertThat(svd.decompose(whole.copy())).isTrue();
      double[] singular =
          Arrays.stream(svd.getSingularValues()).map(value -> -value).sorted().toArray();
      double rest = 0;
      for (int i = width; i < INPUTS; i++) {
        rest += singular[i] * singular[i];
      }
      double distance = NormOps_DDRM.normF(CommonOps_DDRM.subtract(whole, narrow, null));
      assertThat(distance).isCloseTo(Math.sqrt(rest), within(1e-4));
    }
  }

  @Test
  void bothOfAPairAreDrawnFromOneStreamAndThePairsFromTwo() {
    assertThat(VISION.stream(into("block-1/attention/query")))
        .isEqualTo(VISION.stream(into("block-1/attention/key")))
        .isEqualTo("block-1/attention/query-key")
        .isNotEqualTo(VISION.stream(into("block-2/attention/query")));
    assertThat(VISION.stream(into("query"))).isEqualTo("query-key");
    assertThat(VISION.stream(into("a/value")))
        .isEqualTo(VISION.stream(Kernel.outOfHeads("a/output", 2, 4, 8)))
        .isEqualTo("a/value-output");
    assertThat(new He.Sampler(Law.NORMAL).stream(into("a/query"))).isEqualTo("a/query");
  }

  @Test
  void sameStateSameWeights() {
    float[] once = VISION.sample(into("a/key"), new SplittableRandom(1));
    assertThat(VISION.sample(into("a/key"), new SplittableRandom(1))).isEqualTo(once);
    assertThat(VISION.sample(into("a/key"), new SplittableRandom(2))).isNotEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource({"a/query, query key^T = 0.7 Z + 0.7 I", "a/value, value output = 0.4 Z - 0.4 I"})
  void describesTheProduct(String layer, String line) {
    assertThat(VISION.describe(into(layer))).isEqualTo(line);
  }

  @Test
  void refusesOtherKernels() {
    assertThatThrownBy(() -> VISION.require(Kernel.dense("dense-1", 8, 8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mimetic needs kernels of attention named query, key, value, output, but"
            + " dense-1 is a dense kernel");
    assertThatThrownBy(() -> VISION.require(into("a/queries")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a/queries is a kernel of attention");
    assertThatThrownBy(() -> VISION.require(Kernel.intoHeads("a/key", 8, 1, 9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mimetic draws products of rank up to the 8 inputs, but a/key has the rank 9");
  }

  private static Kernel into(String layer) {
    return Kernel.intoHeads(layer, 8, 2, 4);
  }

  private static DMatrixRMaj headProduct(int width, int head) {
    DMatrixRMaj query = head("a/query", width, head);
    return CommonOps_DDRM.multTransB(query, head("a/key", width, head), null);
  }

  private static DMatrixRMaj head(String layer, int width, int head) {
    float[] all =
        VISION.sample(Kernel.intoHeads(layer, INPUTS, HEADS, width), new SplittableRandom(42));
    DMatrixRMaj matrix = new DMatrixRMaj(INPUTS, width);
    for (int i = 0; i < INPUTS; i++) {
      for (int j = 0; j < width; j++) {
        matrix.set(i, j, all[(i * HEADS + head) * width + j]);
      }
    }
    return matrix;
  }

  private static DMatrixRMaj matrix(float[] values, int rows, int columns) {
    DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
    for (int k = 0; k < values.length; k++) {
      matrix.data[k] = values[k];
    }
    return matrix;
  }

  /** Collects {@code (product - identity I) / noise}, which is {@code Z}. */
  private static final class ProductLaw {
    private final double noise;
    private final double identity;
    private double diagonal;
    private double squares;
    private int products;

    ProductLaw(double noise, double identity) {
      this.noise = noise;
      this.identity = identity;
    }

    void take(DMatrixRMaj product) {
      products++;
      for (int i = 0; i < INPUTS; i++) {
        diagonal += product.get(i, i);
        for (int j = 0; j < INPUTS; j++) {
          double z = (product.get(i, j) - (i == j ? identity : 0)) / noise;
          squares += z * z;
        }
      }
    }

    void check() {
      double onDiagonal = products * INPUTS;
      double deviation = Math.abs(noise) / Math.sqrt(INPUTS);
      assertThat(diagonal / onDiagonal)
          .isCloseTo(identity, within(6.5 * deviation / Math.sqrt(onDiagonal)));
      double entries = onDiagonal * INPUTS;
      assertThat(squares / entries * INPUTS).isCloseTo(1, within(6.5 * Math.sqrt(2 / entries)));
    }
  }
}
