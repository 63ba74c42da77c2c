package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fanin.initializers.law.Law.NORMAL;
import static org.fanin.initializers.law.Law.TRUNCATED_NORMAL;
import static org.fanin.initializers.law.Law.UNIFORM;

import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;

/**
 * An initializer, a kernel, and the distribution that its weights must have.
 *
 * <p>Statistical bounds lie at 6.5 standard errors or a p-value of 1e-10, each missed by right code
 * with a probability of at most 1e-10. In all tests together there are under 2,000 of them: over all
 * choices of seeds they alarm falsely with a probability below 2e-7. The 1.8 million draws and more
 * of a case show an error of 1 % in the variance, which is 9 standard errors or more.
 */
record LawCase(WeightInitializer initializer, Kernel kernel, ContinuousDistribution expected) {
  /** The standard errors that a mean may lie off. */
  static final double ERRORS = 6.5;

  private static final double P_VALUE = 1e-10;

  /** All three shapes of a law of mean 0. */
  static Stream<LawCase> of(
      Kernel kernel, Function<Law, WeightInitializer> initializer, double variance) {
    double deviation = Math.sqrt(variance);
    double wide = deviation / Law.TRUNCATED_DEVIATION;
    double limit = Math.sqrt(3 * variance);
    return Stream.of(
        new LawCase(initializer.apply(NORMAL), kernel, NormalDistribution.of(0, deviation)),
        new LawCase(
            initializer.apply(TRUNCATED_NORMAL),
            kernel,
            TruncatedNormalDistribution.of(0, wide, -2 * wide, 2 * wide)),
        new LawCase(
            initializer.apply(UNIFORM), kernel, UniformContinuousDistribution.of(-limit, limit)));
  }

  @Override
  public String toString() {
    return initializer + " " + kernel.layer() + " before " + kernel.activation().label();
  }

  void assertHolds() {
    float[] weights = initializer.sample(kernel, new SplittableRandom(42));
    double mean = expected.getMean();
    double variance = expected.getVariance();
    int n = weights.length;
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    int above = 0;
    for (float weight : weights) {
      double deviation = weight - mean;
      sum += deviation;
      squares += deviation * deviation;
      fourths += deviation * deviation * deviation * deviation;
      above += deviation > 0 ? 1 : 0;
    }
    assertThat(n).isEqualTo(kernel.size()).isGreaterThanOrEqualTo(1_800_000);
    assertThat(sum / n).isCloseTo(0, within(ERRORS * Math.sqrt(variance / n)));
    // The error of the squares' mean: sqrt(2 / n) for the normal law, more for one side of it.
    double kurtosis = n * fourths / (squares * squares);
    assertThat(squares / n / variance).isCloseTo(1, within(ERRORS * Math.sqrt((kurtosis - 1) / n)));
    double share = expected.survivalProbability(mean);
    assertThat((double) above / n)
        .isCloseTo(share, within(ERRORS * Math.sqrt(share * (1 - share) / n)));
    assertThat(initializer.variance(kernel)).hasValueCloseTo(variance, within(1e-9 * variance));
    assertDistributed(weights);
  }

  private void assertDistributed(float[] weights) {
    double[] first = IntStream.range(0, 200_000).mapToDouble(i -> weights[i]).toArray();
    double pValue = KolmogorovSmirnovTest.withDefaults()
        .test(first, expected::cumulativeProbability)
        .getPValue();
    assertThat(pValue).isGreaterThan(P_VALUE);
    for (float weight : weights) {
      assertThat(weight >= (float) expected.getSupportLowerBound()).isTrue();
      assertThat(weight <= (float) expected.getSupportUpperBound()).isTrue();
    }
  }
}
