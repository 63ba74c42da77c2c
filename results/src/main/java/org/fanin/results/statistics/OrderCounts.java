package org.fanin.results.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Exact order statistics of finite float32 values without sorting them, by counting in two passes.
 *
 * <p>The bits of a float less one, with the sign bit turned over and, if it is negative, all others
 * too, are an unsigned integer that orders as the float does: its key. The first pass counts by the
 * upper bits; the second by the lower bits, within those cells of the first that are asked for.
 * Less one, zeros of either sign fall into cells that hold nothing else; they are one value.
 */
final class OrderCounts {

  private static final int LOW_BITS = 14;
  private static final int LOWS = 1 << LOW_BITS;
  private static final int CELLS = 1 << (Integer.SIZE - LOW_BITS);
  private static final int SIGN = 1 << 31;

  /** The cell of the smallest positive values; zeros come before it. */
  private static final int POSITIVE = CELLS / 2;

  /** Cells whose sum is kept, so that few are looked at to find a rank. */
  private static final int GROUP = 256;

  private static final int GROUPS = CELLS / GROUP;

  /** Cells in the order of the bits, not of the keys: that saves a step for each value. */
  private final Tally counts;

  /** How many values come before a group of cells, in the order of the keys. */
  private final long[] below = new long[GROUPS + 1];

  /** For each of {@link #counts} the number of its table in {@link #refined}, from 1; 0 for none. */
  private final byte[] asked = new byte[CELLS];

  private final List<Tally> refined = new ArrayList<>();
  private final int most;
  private int[] found = {};
  private long zeros;

  OrderCounts() {
    this(Integer.MAX_VALUE);
  }

  /** Counts up to {@code most} in ints. */
  OrderCounts(int most) {
    this.most = most;
    counts = new Tally(CELLS, most);
  }

  /**
   * First pass.
   *
   * @return the sum; if it is not finite, the values must be taken out again
   */
  double add(float[] values, int size) {
    return count(values, size, 1);
  }

  /** Takes out values that were added. */
  void remove(float[] values, int size) {
    count(values, size, -1);
  }

  private double count(float[] values, int size, int times) {
    int[] open = counts.open(size);
    double even = 0;
    double odd = 0;
    int pairs = size & ~1;
    // Two chains of additions run side by side in the processor; one would wait for itself.
    for (int i = 0; i < pairs; i += 2) {
      float first = values[i];
      float second = values[i + 1];
      open[(Float.floatToRawIntBits(first) - 1) >>> LOW_BITS] += times;
      open[(Float.floatToRawIntBits(second) - 1) >>> LOW_BITS] += times;
      even += first;
      odd += second;
    }
    if (pairs < size) {
      open[(Float.floatToRawIntBits(values[pairs]) - 1) >>> LOW_BITS] += times;
      even += values[pairs];
    }
    return even + odd;
  }

  /** Ends the first pass; after it, ranks and cuts can be asked for. */
  void endCount() {
    zeros = takeOut(0f) + takeOut(-0f);
    long sum = 0;
    for (int group = 0; group < GROUPS; group++) {
      sum += group == POSITIVE / GROUP ? zeros : 0;
      below[group] = sum;
      int first = group * GROUP;
      int from = Math.min(place(first), place(first + GROUP - 1));
      sum += counts.sum(from, from + GROUP);
    }
    below[GROUPS] = sum;
  }

  /** The number of values. */
  long total() {
    return below[GROUPS];
  }

  /** The number of zeros. */
  long zeros() {
    return zeros;
  }

  /** Asks for the value of a rank, from 0. */
  void askRank(long rank) {
    if (!isZero(rank)) {
      ask(cellOf(rank));
    }
  }

  /** Asks how many values are at most {@code cut}. */
  void askCut(float cut) {
    if (cut != 0) {
      ask(key(cut) >>> LOW_BITS);
    }
  }

  /** Second pass, over the same values. */
  void refine(float[] values, int size) {
    found = found.length < size ? new int[size] : found;
    int count = 0;
    for (int i = 0; i < size; i++) {
      int bits = Float.floatToRawIntBits(values[i]);
      if (asked[(bits - 1) >>> LOW_BITS] != 0) {
        found[count++] = bits;
      }
    }
    for (int i = 0; i < count; i++) {
      float value = Float.intBitsToFloat(found[i]);
      // An infinity may share the cell of the greatest values.
      if (Float.isFinite(value)) {
        int key = key(value);
        table(key >>> LOW_BITS).open(1)[key & (LOWS - 1)]++;
      }
    }
  }

  /** The value of a rank that was asked for. */
  float valueAt(long rank) {
    if (isZero(rank)) {
      return 0;
    }
    int cell = cellOf(rank);
    int low = table(cell).placeOf(rank - before(cell));
    return value(cell << LOW_BITS | low);
  }

  /** How many values are at most a cut that was asked for. */
  long atMost(float cut) {
    if (cut == 0) {
      return below[POSITIVE / GROUP];
    }
    int cell = key(cut) >>> LOW_BITS;
    return asked[place(cell)] == 0
        ? before(cell)
        : before(cell) + table(cell).sum(0, (key(cut) & (LOWS - 1)) + 1);
  }

  private long takeOut(float zero) {
    return counts.take(place(key(zero) >>> LOW_BITS));
  }

  private void ask(int cell) {
    int place = place(cell);
    if (counts.at(place) > 0 && asked[place] == 0) {
      refined.add(new Tally(LOWS, most));
      asked[place] = (byte) refined.size();
    }
  }

  private Tally table(int cell) {
    return refined.get(asked[place(cell)] - 1);
  }

  private boolean isZero(long rank) {
    long end = below[POSITIVE / GROUP];
    return rank >= end - zeros && rank < end;
  }

  private int cellOf(long rank) {
    int group = 0;
    for (int step = GROUPS / 2; step > 0; step /= 2) {
      group += below[group + step] <= rank ? step : 0;
    }
    int cell = group * GROUP;
    for (long rest = rank - below[group]; rest >= counts.at(place(cell)); cell++) {
      rest -= counts.at(place(cell));
    }
    return cell;
  }

  /** How many values come before {@code cell}. */
  private long before(int cell) {
    long sum = below[cell / GROUP];
    for (int i = cell / GROUP * GROUP; i < cell; i++) {
      sum += counts.at(place(i));
    }
    return sum;
  }

  /** Where the counts of a cell are. */
  private static int place(int cell) {
    return cell < POSITIVE ? CELLS - 1 - cell : cell - POSITIVE;
  }

  private static int key(float value) {
    int bits = Float.floatToRawIntBits(value) - 1;
    return bits ^ (bits >> 31 | SIGN);
  }

  private static float value(int key) {
    return Float.intBitsToFloat((key < 0 ? key ^ SIGN : ~key) + 1);
  }
}
