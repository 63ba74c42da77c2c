package org.fanin.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeldomPixelsTest {

  private static final int WIDTH = 200;
  private static final int COUNT = 40;

  private final Random random = new Random(3);

  @Test
  void aBatchTakesWhatItLightsAndFillsUp() {
    byte[] values = new byte[3 * WIDTH];
    values[5] = 1;
    values[WIDTH + 30] = -1;
    List<Integer> seldom = IntStream.range(0, 40).boxed().toList();
    int[] rows = of(values, seldom).rows(new int[] {0, 1, 2, 2}, 2);
    int[] first = Arrays.copyOf(rows, 81);
    assertThat(first[0]).isEqualTo(16);
    assertThat(Arrays.copyOfRange(first, 1, 4)).containsExactly(5, 30, 0);
    assertThat(Arrays.copyOfRange(first, 17, 41)).containsOnly(0);
    assertThat(first[41 + 5]).isEqualTo(0);
    assertThat(first[41 + 30]).isEqualTo(1);
    // None is lit in the other batch, and 16 are taken all the same.
    assertThat(rows[81]).isEqualTo(16);
    assertThat(rows).hasSize(2 * 81);
  }

  @Test
  void allThatABatchLightsIsTaken() {
    for (int dark : new int[] {1, 2, 4, 40}) {
      byte[] values = new byte[COUNT * WIDTH];
      for (int i = 0; i < values.length; i++) {
        values[i] = (byte) (random.nextInt(dark) == 0 ? 1 : 0);
      }
      List<Integer> seldom =
          IntStream.range(0, WIDTH).filter(i -> i % 3 > 0).boxed().toList();
      SeldomPixels pixels = of(values, seldom);
      int[] samples = random.ints(18, 0, COUNT).toArray();
      int[] rows = pixels.rows(samples, 4);
      assertThat(rows).hasSize(5 * pixels.width());
      for (int batch = 0; batch < 5; batch++) {
        int[] row = Arrays.copyOfRange(rows, batch * pixels.width(), (batch + 1) * pixels.width());
        int[] of = Arrays.copyOfRange(samples, batch * 4, Math.min(18, batch * 4 + 4));
        assertTakesAllLit(row, seldom, pixel -> isLit(values, pixel, of));
      }
    }
  }

  private static void assertTakesAllLit(int[] row, List<Integer> seldom, IntPredicate isLit) {
    int count = seldom.size();
    int[] taken = Arrays.copyOfRange(row, 1, 1 + row[0]);
    assertThat(taken).doesNotHaveDuplicates();
    assertThat(row[0] % 16 == 0 || row[0] == count).isTrue();
    for (int i = 0; i < count; i++) {
      int stands = taken[row[1 + count + i]];
      if (isLit.test(seldom.get(i))) {
        assertThat(stands).isEqualTo(i);
      } else {
        assertThat(isLit.test(seldom.get(stands))).isFalse();
      }
    }
  }

  private static boolean isLit(byte[] values, int pixel, int... images) {
    return Arrays.stream(images).anyMatch(image -> values[image * WIDTH + pixel] != 0);
  }

  @Test
  void withoutSuchPixelsThereIsNothingToTake() {
    SeldomPixels none = of(new byte[3 * WIDTH], List.of());
    assertThat(none.width()).isZero();
    assertThat(none.rows(new int[] {0, 1, 2}, 2)).isEmpty();
  }

  private static SeldomPixels of(byte[] values, List<Integer> seldom) {
    return new SeldomPixels(new Features.Pixels(values, WIDTH), seldom);
  }
}
