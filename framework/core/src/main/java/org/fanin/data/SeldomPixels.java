package org.fanin.data;

import java.util.BitSet;
import java.util.List;

/**
 * Which images light which of the pixels that are seldom lit, so that a batch need look at few of
 * them.
 */
public final class SeldomPixels {

  private final int count;
  private final int words;
  private final long[] lit;

  /** Of {@code images}, the pixels {@code seldom}. */
  public SeldomPixels(Features.Pixels images, List<Integer> seldom) {
    count = seldom.size();
    words = (count + Long.SIZE - 1) / Long.SIZE;
    lit = new long[Math.multiplyExact(images.count(), words)];
    int[] pixels = seldom.stream().mapToInt(Integer::intValue).toArray();
    byte[] values = images.values();
    for (int image = 0; image < images.count(); image++) {
      for (int i = 0; i < count; i++) {
        if (values[image * images.width() + pixels[i]] != 0) {
          lit[image * words + i / Long.SIZE] |= 1L << i;
        }
      }
    }
  }

  /** The length of a row of {@link #rows}. */
  public int width() {
    return count == 0 ? 0 : 1 + 2 * count;
  }

  /**
   * Which of these pixels each batch of {@code samples} takes: a row a batch, row-major.
   *
   * <p>A row holds how many are taken; these, padded by zeros; and for each of these pixels where it
   * stands among the taken, or where one stands that no image of the batch lights. All lit ones are
   * taken, with others to a multiple of 16, one at least unless all are lit.
   */
  public int[] rows(int[] samples, int batchSize) {
    int batches = (samples.length - 1) / batchSize + 1;
    int[] rows = new int[Math.multiplyExact(batches, width())];
    for (int batch = 0; batch < batches && count > 0; batch++) {
      int end = Math.min(samples.length, (batch + 1) * batchSize);
      fill(rows, batch * width(), litIn(samples, batch * batchSize, end));
    }
    return rows;
  }

  private BitSet litIn(int[] samples, int from, int to) {
    long[] any = new long[words];
    for (int i = from; i < to; i++) {
      for (int word = 0; word < words; word++) {
        any[word] |= lit[samples[i] * words + word];
      }
    }
    return BitSet.valueOf(any);
  }

  private void fill(int[] rows, int row, BitSet any) {
    int bright = any.cardinality();
    int taken = Math.min(count, (bright / LitPixels.GROUP + 1) * LitPixels.GROUP);
    int found = 0;
    int dark = bright;
    rows[row] = taken;
    for (int pixel = 0; pixel < count; pixel++) {
      // Those of the dark ones that are not taken stand where the last of them does.
      int place = any.get(pixel) ? found++ : Math.min(dark++, taken - 1);
      rows[row + 1 + place] = pixel;
      rows[row + 1 + count + pixel] = place;
    }
  }
}
