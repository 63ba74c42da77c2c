package org.fanin.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against sorting. */
class OrderCountsTest {

  private static final float[] CUTS = {
    0,
    -0f,
    0.05f,
    -0.05f,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    1,
    -1,
    1e-30f,
    Float.MAX_VALUE,
    -Float.MAX_VALUE
  };

  /** Every bit pattern is as likely: all exponents, both signs, denormals; and zeros. */
  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, 1_000})
  void ranksAndCutsAreThoseOfTheSortedValues(int most) {
    float[] values = anyFloats(20_000);
    float[] sorted = sorted(values);
    var order = new OrderCounts(most);
    int[] ranks =
        IntStream.range(0, 101).map(i -> (values.length - 1) * i / 100).toArray();

    forEachBlock(values, order::add);
    order.endCount();
    Arrays.stream(ranks).forEach(order::askRank);
    for (float cut : CUTS) {
      order.askCut(cut);
    }
    forEachBlock(values, order::refine);

    assertThat(order.total()).isEqualTo(values.length);
    assertThat(order.zeros())
        .isEqualTo(IntStream.range(0, values.length).filter(i -> values[i] == 0).count());
    for (int rank : ranks) {
      assertThat(order.valueAt(rank)).as("rank %s", rank).isEqualTo(sorted[rank]);
    }
    for (float cut : CUTS) {
      assertThat(order.atMost(cut))
          .as("at most %s", cut)
          .isEqualTo(
              IntStream.range(0, values.length).filter(i -> values[i] <= cut).count());
    }
  }

  @Test
  void whatIsNotFiniteIsNoticedAndTakenOut() {
    float[] finite = {Float.MAX_VALUE, -Float.MAX_VALUE, 0, -0f, 1};
    float[] others = {
      Float.POSITIVE_INFINITY,
      Float.NEGATIVE_INFINITY,
      Float.NaN,
      Float.intBitsToFloat(0xFFFFFFFF),
      Float.intBitsToFloat(0x7FFFFFFF)
    };
    var order = new OrderCounts();

    assertThat(order.add(finite, 5)).isFinite();
    assertThat(order.add(others, 5)).isNaN();
    order.remove(others, 5);
    order.endCount();
    order.askRank(0);
    order.askRank(4);
    order.refine(others, 5);
    order.refine(finite, 5);

    assertThat(order.total()).isEqualTo(5);
    assertThat(order.zeros()).isEqualTo(2);
    assertThat(order.valueAt(0)).isEqualTo(-Float.MAX_VALUE);
    assertThat(order.valueAt(4)).isEqualTo(Float.MAX_VALUE);
  }

  @Test
  void countsOutgrowAnInt() {
    var tally = new Tally(512, 10);
    for (int i = 0; i < 95; i++) {
      tally.open(3)[7] += 3;
    }
    tally.open(1)[290]++;

    assertThat(tally.at(7)).isEqualTo(285);
    assertThat(tally.sum(0, 8)).isEqualTo(285);
    assertThat(tally.sum(8, 264)).isZero();
    assertThat(tally.sum(0, 300)).isEqualTo(286);
    assertThat(tally.placeOf(0)).isEqualTo(7);
    assertThat(tally.placeOf(284)).isEqualTo(7);
    assertThat(tally.placeOf(285)).isEqualTo(290);
    assertThat(tally.take(7)).isEqualTo(285);
    assertThat(tally.sum(0, 300)).isOne();
  }

  private interface Pass {
    void take(float[] values, int size);
  }

  /** Blocks of odd sizes, too. */
  private static void forEachBlock(float[] values, Pass pass) {
    for (int from = 0; from < values.length; from += 777) {
      float[] block = Arrays.copyOfRange(values, from, Math.min(from + 777, values.length));
      pass.take(block, block.length);
    }
  }

  private static float[] anyFloats(int count) {
    var random = new Random(19);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      float value = Float.intBitsToFloat(random.nextInt());
      values[i] = Float.isFinite(value) && i % 9 != 0 ? value : Math.copySign(0f, i % 2 - 0.5f);
    }
    return values;
  }

  private static float[] sorted(float[] values) {
    float[] sorted = values.clone();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] += 0f;
    }
    Arrays.sort(sorted);
    return sorted;
  }
}
