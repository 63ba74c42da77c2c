package org.fanin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeedsTest {

  private static final Seeds SEEDS = new Seeds(42, 1);

  @Test
  void sameNameSameNumbers() {
    assertThat(draws(new Seeds(42, 1), "dense-1")).isEqualTo(draws(SEEDS, "dense-1"));
    assertThat(new Seeds(42, 1).shuffle(1, 100)).isEqualTo(SEEDS.shuffle(1, 100));
  }

  @Test
  void otherLayerOtherRepeatOrOtherStudySharesNoDraw() {
    var all = new HashSet<Long>();
    int streams = 0;
    for (long study : new long[] {42, 43}) {
      for (int repeat = 1; repeat <= 3; repeat++) {
        for (String layer : new String[] {"dense-1", "dense-2", "head"}) {
          LongStream.of(draws(new Seeds(study, repeat), layer)).forEach(all::add);
          streams++;
        }
      }
    }
    assertThat(all).hasSize(streams * 100);
  }

  /** Numbers must not change between versions of Java: these were drawn on 17 and on 25. */
  @Test
  void streamsAreTheSameOnEveryJava() {
    assertThat(LongStream.of(draws(SEEDS, "dense-1")).limit(2))
        .containsExactly(-4186231147491970759L, 6194881855510565852L);
  }

  @Test
  void shuffleIsAPermutation() {
    int[] order = SEEDS.shuffle(3, 60_000);
    assertThat(Arrays.stream(order).sorted().toArray())
        .isEqualTo(IntStream.range(0, 60_000).toArray());
  }

  @Test
  void fittingTakesDifferentSamplesAllOfThemIfAsked() {
    assertThat(SEEDS.fitting(1_000, 60_000))
        .hasSize(1_000)
        .doesNotHaveDuplicates()
        .isEqualTo(SEEDS.fitting(1_000, 60_000))
        .isNotEqualTo(new Seeds(42, 2).fitting(1_000, 60_000));
    assertThat(SEEDS.fitting(3, 3)).containsExactlyInAnyOrder(0, 1, 2);
  }

  /** Each of 6 orders of 3 samples in 60,000 shuffles: 5.5 standard errors, alarm below 1e-6. */
  @Test
  void everyOrderIsEquallyLikely() {
    int shuffles = 60_000;
    var counts = new HashMap<List<Integer>, Integer>();
    for (int epoch = 1; epoch <= shuffles; epoch++) {
      int[] order = SEEDS.shuffle(epoch, 3);
      counts.merge(Arrays.stream(order).boxed().toList(), 1, Integer::sum);
    }
    double expected = shuffles / 6.0;
    double standardError = Math.sqrt(expected * 5 / 6);
    assertThat(counts.values())
        .hasSize(6)
        .allSatisfy(count ->
            assertThat(count.doubleValue()).isCloseTo(expected, within(5.5 * standardError)));
  }

  private static long[] draws(Seeds seeds, String layer) {
    return seeds.weights(layer).longs(100).toArray();
  }
}
