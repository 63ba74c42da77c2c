package org.fanin.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the textbook's formulas on a sorted copy, in doubles. */
class LayerSummaryTest {

  static Stream<Arguments> data() {
    return Stream.of(
        arguments("normal", made(10_007, z -> z)),
        arguments("ReLU", made(10_007, z -> Math.max(0, z))),
        arguments("negative ReLU", made(10_007, z -> -Math.max(0, z))),
        arguments("skewed", made(5_001, z -> Math.exp(2 * z))),
        arguments("far from zero", made(5_001, z -> 1e6 + z)),
        arguments("huge", made(5_001, z -> 5e37 * z)),
        arguments("denormal", made(5_001, z -> 1e-43 * z)),
        arguments("mostly zero of both signs", made(5_001, z -> z > 1.5 ? z : z < 0 ? -0.0 : 0.0)),
        arguments("few levels", made(5_001, z -> Math.rint(2 * z) / 10)),
        arguments("two values", new float[] {3, -1}),
        arguments("one value", new float[] {-0.25f}),
        arguments("the extremes", new float[] {
          Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_VALUE, -Float.MIN_VALUE, 0f, -0f
        }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("data")
  void quantilesAreThoseOfTheSortedValues(String name, float[] values) {
    double[] sorted = sorted(values);

    LayerStatistics statistics = summarize(values, LayerSummary.ofValues());

    assertThat(statistics.minimum()).hasValue(sorted[0]);
    assertThat(statistics.maximum()).hasValue(sorted[sorted.length - 1]);
    for (int i = 0; i < LayerStatistics.LEVELS.size(); i++) {
      double position = (sorted.length - 1) * LayerStatistics.LEVELS.get(i) / 100;
      int rank = (int) position;
      double next = sorted[Math.min(rank + 1, sorted.length - 1)];
      assertThat(statistics.quantiles().get(i))
          .hasValue(sorted[rank] + (position - rank) * (next - sorted[rank]));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("data")
  void momentsAreThoseOfTheTextbook(String name, float[] values) {
    double[] sorted = sorted(values);
    double mean = Arrays.stream(sorted).sum() / sorted.length;
    double variance = mean(sorted, x -> (x - mean) * (x - mean));
    double deviation = Math.sqrt(variance);

    LayerStatistics statistics = summarize(values, LayerSummary.ofValues());

    assertThat(statistics.count()).isEqualTo(values.length);
    assertClose(statistics.mean(), mean, deviation);
    assertClose(statistics.standardDeviation(), deviation, deviation);
    double secondMoment = mean(sorted, x -> x * x);
    assertClose(statistics.secondMoment(), secondMoment, secondMoment);
    if (deviation > 0) {
      assertClose(statistics.skewness(), mean(sorted, x -> Math.pow((x - mean) / deviation, 3)), 1);
      assertClose(
          statistics.excessKurtosis(),
          mean(sorted, x -> Math.pow((x - mean) / deviation, 4)) - 3,
          1);
    } else {
      assertThat(statistics.skewness()).isEmpty();
      assertThat(statistics.excessKurtosis()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("data")
  void sharesAreCounted(String name, float[] values) {
    LayerStatistics statistics =
        summarize(values, LayerSummary.ofOutputs(1, Optional.of(new Bounds(0.01, 0.99))));

    assertThat(statistics.shareZero()).hasValue(share(values, x -> x == 0 ? 1 : 0));
    assertThat(statistics.shareNearZero())
        .hasValue(share(values, x -> Math.abs(x) <= 0.05 ? 1 : 0));
    assertThat(statistics.shareSaturated())
        .hasValue(share(values, x -> x <= 0.01 || x >= 0.99 ? 1 : 0));
  }

  @Test
  void equalValuesHaveNoSpreadAndNoShape() {
    float[] values = new float[9_999];
    Arrays.fill(values, 0.1f);

    LayerStatistics statistics = summarize(values, LayerSummary.ofValues());

    assertThat(statistics.mean()).hasValue(0.1f);
    assertThat(statistics.standardDeviation()).hasValue(0);
    assertThat(statistics.skewness()).isEmpty();
    assertThat(statistics.excessKurtosis()).isEmpty();
    assertThat(statistics.quantiles()).containsOnly(OptionalDouble.of(0.1f));
  }

  @Test
  void whatIsNotFiniteIsCountedApart() {
    float[] values = made(3_000, z -> z);
    float[] laden = Arrays.copyOf(values, 3_005);
    laden[3_000] = laden[17];
    laden[17] = Float.NaN;
    laden[3_001] = Float.POSITIVE_INFINITY;
    laden[3_002] = Float.NEGATIVE_INFINITY;
    laden[3_003] = Float.intBitsToFloat(0xFFFFFFFF);
    laden[3_004] = Float.intBitsToFloat(0x7F800001);

    LayerStatistics statistics = summarize(laden, LayerSummary.ofValues());
    LayerStatistics clean = summarize(values, LayerSummary.ofValues());

    assertThat(statistics.countNaN()).isEqualTo(3);
    assertThat(statistics.countInfinite()).isEqualTo(2);
    assertThat(statistics.count()).isEqualTo(3_000);
    assertThat(statistics.quantiles()).isEqualTo(clean.quantiles());
    assertClose(statistics.mean(), clean.mean().orElseThrow(), 1);
  }

  @Test
  void nothingIsSaidOfNothing() {
    LayerStatistics statistics =
        summarize(new float[] {Float.NaN, Float.POSITIVE_INFINITY}, LayerSummary.ofValues());

    assertThat(statistics.count()).isZero();
    assertThat(statistics.mean()).isEmpty();
    assertThat(statistics.shareZero()).isEmpty();
    assertThat(statistics.quantiles())
        .hasSize(LayerStatistics.LEVELS.size())
        .containsOnly(OptionalDouble.empty());
  }

  @Test
  void unitsThatAreAlwaysZeroAreDead() {
    float[] fourUnits = {
      0, 1, 0, -1, //
      0, 0, -0f, 0, //
      0, 2, 0, 0
    };

    assertThat(summarize(fourUnits, LayerSummary.ofOutputs(4, Optional.empty())).shareDead())
        .hasValue(0.5);
    assertThat(summarize(fourUnits, LayerSummary.ofValues()).shareDead()).isEmpty();
  }

  @Test
  void deadUnitsAreFoundInBlocksThatSplitRows() {
    DeadUnits units = new DeadUnits(3);
    units.add(new float[] {0, 0}, 2);
    units.add(new float[] {5, 0, 0, 5}, 4);
    units.add(new float[] {0, Float.NaN, 0}, 3);

    assertThat(units.share()).isEqualTo(1.0 / 3);
  }

  @Test
  void onlyTanhAndSigmoidSaturate() {
    assertThat(Bounds.of("tanh")).contains(new Bounds(-0.99, 0.99));
    assertThat(Bounds.of("sigmoid")).contains(new Bounds(0.01, 0.99));
    assertThat(Bounds.of("relu")).isEmpty();
  }

  private static LayerStatistics summarize(float[] values, LayerSummary summary) {
    float[][] blocks = {
      Arrays.copyOfRange(values, 0, values.length / 3),
      Arrays.copyOfRange(values, values.length / 3, values.length)
    };
    for (float[] block : blocks) {
      summary.count(block, block.length);
    }
    summary.endCount();
    for (float[] block : blocks) {
      summary.refine(block, block.length);
    }
    return summary.statistics();
  }

  private static float[] made(int count, DoubleUnaryOperator ofNormal) {
    var random = new Random(7);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) ofNormal.applyAsDouble(random.nextGaussian());
    }
    return values;
  }

  private static double[] sorted(float[] values) {
    double[] sorted = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      sorted[i] = values[i] == 0 ? 0 : values[i];
    }
    Arrays.sort(sorted);
    return sorted;
  }

  private static double mean(double[] values, DoubleUnaryOperator of) {
    return Arrays.stream(values).map(of).sum() / values.length;
  }

  private static double share(float[] values, DoubleUnaryOperator of) {
    return mean(sorted(values), of);
  }

  private static void assertClose(OptionalDouble actual, double expected, double scale) {
    Offset<Double> offset = within(1e-9 * Math.max(Math.abs(expected), scale));
    assertThat(actual.orElseThrow()).isCloseTo(expected, offset);
  }
}
