package org.fanin.results.histogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistogramSummaryTest {

  static Stream<Bins> bins() {
    return Stream.of(
        Bins.ARTICLE,
        Bins.fitting(-0.3, 2.7),
        Bins.fitting(0.25, 0.25),
        Bins.fitting(-1e-7, 3e-7),
        Bins.fitting(0, 1e-44),
        Bins.fitting(-1e-44, 0),
        Bins.fitting(1, 1 + 1e-6),
        Bins.fitting(-3e38, 3e38));
  }

  @ParameterizedTest
  @MethodSource("bins")
  void everyValueIsInTheBinWhoseEdgesHoldIt(Bins bins) {
    float[] values = values(bins);

    Histogram histogram = count(bins, values);

    long[] expected = new long[Bins.COUNT];
    long underflow = 0;
    long overflow = 0;
    for (float value : values) {
      if (value < bins.low()) {
        underflow++;
      } else if (value > bins.high()) {
        overflow++;
      } else {
        int bin = 0;
        while (bin < Bins.COUNT - 1 && value >= bins.edge(bin + 1)) {
          bin++;
        }
        expected[bin]++;
      }
    }
    assertThat(histogram.counts()).containsExactly(box(expected));
    assertThat(histogram.underflow()).isEqualTo(underflow);
    assertThat(histogram.overflow()).isEqualTo(overflow);
    assertThat(histogram.total()).isEqualTo(values.length);
  }

  @Test
  void bothEndsBelongToTheBins() {
    Histogram histogram = count(Bins.ARTICLE, new float[] {-1, 1, 0, Math.nextUp(1f)});

    assertThat(histogram.counts().get(0)).isOne();
    assertThat(histogram.counts().get(49)).isOne();
    assertThat(histogram.counts().get(25)).isOne();
    assertThat(histogram.overflow()).isOne();
  }

  @Test
  void whatIsNotFiniteIsCountedApart() {
    Histogram histogram = count(Bins.ARTICLE, new float[] {
      Float.NaN, 0, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE
    });

    assertThat(histogram.countNaN()).isOne();
    assertThat(histogram.countInfinite()).isEqualTo(2);
    assertThat(histogram.overflow()).isOne();
    assertThat(histogram.total()).isEqualTo(2);
    assertThat(histogram.shareOutside()).isEqualTo(0.5);
  }

  @Test
  void densityIntegratesToTheShareInside() {
    Histogram histogram = count(Bins.ARTICLE, new float[] {0.1f, 0.2f, -0.9f, 7});

    double integral = IntStream.range(0, Bins.COUNT)
        .mapToDouble(bin -> histogram.density(bin) * histogram.bins().width())
        .sum();

    assertThat(integral).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void histogramsOnTheSameBinsAdd() {
    Histogram sum =
        count(Bins.ARTICLE, new float[] {0, 5}).plus(count(Bins.ARTICLE, new float[] {0}));

    assertThat(sum.counts().get(25)).isEqualTo(2);
    assertThat(sum.total()).isEqualTo(3);
    assertThatThrownBy(() -> sum.plus(count(Bins.fitting(0, 1), new float[0])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("bins")
  void severalBinsAreCountedAsEachAlone(Bins bins) {
    float[] values = values(bins);
    var both = new HistogramSummary(Bins.ARTICLE, bins);

    both.count(values, values.length);

    assertThat(both.histogram(bins)).isEqualTo(count(bins, values));
    assertThat(both.histogram(Bins.ARTICLE)).isEqualTo(count(Bins.ARTICLE, values));
    assertThatThrownBy(() -> both.histogram(Bins.fitting(7, 8)))
        .hasMessageStartingWith("nothing was counted on ");
  }

  @Test
  void binsMayReachBeyondTheFloats() {
    Histogram histogram =
        count(Bins.fitting(3e38, 3e38), new float[] {Float.MAX_VALUE, 1.6e38f, -1});

    assertThat(histogram.counts().get(31)).isOne();
    assertThat(histogram.counts().get(1)).isOne();
    assertThat(histogram.underflow()).isOne();
    assertThat(histogram.overflow()).isZero();
  }

  @Test
  void zerosOfEitherSignAreOneValue() {
    Histogram histogram = count(Bins.ARTICLE, new float[] {0, -0f, -Float.MIN_VALUE});

    assertThat(histogram.counts().get(25)).isEqualTo(2);
    assertThat(histogram.counts().get(24)).isOne();
  }

  @Test
  void emptyHistogramHasNoDensity() {
    Histogram empty = count(Bins.ARTICLE, new float[0]);

    assertThat(empty.density(0)).isZero();
    assertThat(empty.shareOutside()).isZero();
  }

  private static Histogram count(Bins bins, float[] values) {
    var summary = new HistogramSummary(bins);
    summary.count(values, values.length);
    return summary.histogram(bins);
  }

  /** The edges, their neighbours, and values scattered in and around the bins. */
  private static float[] values(Bins bins) {
    var random = new Random(11);
    double width = bins.high() - bins.low();
    float[] values = new float[3 * 51 + 5_000];
    for (int i = 0; i <= Bins.COUNT; i++) {
      float edge = (float) bins.edge(i);
      values[3 * i] = edge;
      values[3 * i + 1] = Math.nextUp(edge);
      values[3 * i + 2] = Math.nextDown(edge);
    }
    for (int i = 3 * 51; i < values.length; i++) {
      double value = bins.low() + width * (1.04 * random.nextDouble() - 0.02);
      values[i] = (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, value));
    }
    return values;
  }

  private static Long[] box(long[] counts) {
    return IntStream.range(0, counts.length).mapToObj(i -> counts[i]).toArray(Long[]::new);
  }
}
