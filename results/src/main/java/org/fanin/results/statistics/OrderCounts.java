package org.fanin.results.statistics;

import java.util.Arrays;

/**
 * Exact order statistics of finite float32 values without sorting them, by counting in two passes.
 *
 * <p>The bits of a float, with the sign bit turned over and, if it is negative, all others too, are
 * an unsigned integer that orders as the float does. The first pass counts by the upper 16 bits;
 * the second by the lower 16 bits, within those buckets of the first that are asked for. Zeros of
 * either sign are one value and counted apart, because ReLU layers put out little else.
 */
final class OrderCounts {

  private static final int BUCKETS = 1 << 16;
  private static final int SIGN = 1 << 31;

  /** The bucket of the smallest positive values; zeros come before it. */
  private static final int POSITIVE = BUCKETS / 2;

  /** By bucket; behind them zeros, which take turns: no count can follow itself at full speed. */
  private final long[] counts = new long[BUCKETS + 4];

  /** How many values come before a bucket. */
  private final long[] below = new long[BUCKETS + 1];

  private final long[][] refined = new long[BUCKETS][];

  /** First pass. */
  void count(float[] values, int size) {
    for (int i = 0; i < size; i++) {
      int bits = Float.floatToRawIntBits(values[i]);
      int magnitude = bits << 1;
      // All ones unless the value is zero; a branch on zeros could not be predicted.
      int other = (magnitude | -magnitude) >> 31;
      counts[((key(bits) >>> 16) & other) | ((BUCKETS + (i & 3)) & ~other)]++;
    }
  }

  /** Ends the first pass; after it, ranks and cuts can be asked for. */
  void endCount() {
    long sum = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      sum += bucket == POSITIVE ? zeros() : 0;
      below[bucket] = sum;
      sum += counts[bucket];
    }
    below[BUCKETS] = sum;
  }

  /** The number of values. */
  long total() {
    return below[BUCKETS];
  }

  /** The number of zeros. */
  long zeros() {
    return Arrays.stream(counts, BUCKETS, counts.length).sum();
  }

  /** Asks for the value of a rank, from 0. */
  void askRank(long rank) {
    if (!isZero(rank)) {
      ask(bucketOf(rank));
    }
  }

  /** Asks how many values are at most {@code cut}. */
  void askCut(float cut) {
    ask(key(Float.floatToRawIntBits(cut)) >>> 16);
  }

  /** Second pass, over the same values. */
  void refine(float[] values, int size) {
    for (int i = 0; i < size; i++) {
      int bits = Float.floatToRawIntBits(values[i]);
      int key = key(bits);
      long[] bucket = refined[key >>> 16];
      if (bucket != null && bits << 1 != 0) {
        bucket[key & (BUCKETS - 1)]++;
      }
    }
  }

  /** The value of a rank that was asked for. */
  float valueAt(long rank) {
    if (isZero(rank)) {
      return 0;
    }
    int bucket = bucketOf(rank);
    long rest = rank - below[bucket];
    int low = 0;
    while (rest >= refined[bucket][low]) {
      rest -= refined[bucket][low];
      low++;
    }
    return value(bucket << 16 | low);
  }

  /** How many values are at most a cut that was asked for. */
  long atMost(float cut) {
    int key = key(Float.floatToRawIntBits(cut));
    int bucket = key >>> 16;
    long[] counted = refined[bucket];
    return counted == null
        ? below[bucket]
        : below[bucket] + Arrays.stream(counted, 0, (key & (BUCKETS - 1)) + 1).sum();
  }

  private void ask(int bucket) {
    if (counts[bucket] > 0 && refined[bucket] == null) {
      refined[bucket] = new long[BUCKETS];
    }
  }

  private boolean isZero(long rank) {
    return rank >= below[POSITIVE] - zeros() && rank < below[POSITIVE];
  }

  private int bucketOf(long rank) {
    int low = 0;
    int high = BUCKETS;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (below[middle] <= rank) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int key(int bits) {
    return bits ^ (bits >> 31 | SIGN);
  }

  private static float value(int key) {
    return Float.intBitsToFloat(key < 0 ? key ^ SIGN : ~key);
  }
}
