package org.fanin.results.statistics;

import java.util.Arrays;

/**
 * Many counts. They are kept in ints, which halves the memory to be walked through, and added to
 * longs before one of them might not fit.
 */
final class Tally {

  private static final int GROUP = 256;
  private static final int[] ZEROS = new int[GROUP];

  private final int[] recent;
  private final int most;
  private long[] older = {};
  private int room;

  /** {@code size} counts of 0, kept in ints up to {@code most}. */
  Tally(int size, int most) {
    this.recent = new int[size];
    this.most = most;
    this.room = most;
  }

  /** The counts since longs were last added to, open for {@code steps} steps of one. */
  int[] open(int steps) {
    if (steps > room) {
      older = older.length == 0 ? new long[recent.length] : older;
      for (int i = 0; i < recent.length; i++) {
        older[i] += recent[i];
      }
      Arrays.fill(recent, 0);
      room = most;
    }
    room -= steps;
    return recent;
  }

  /** One count. */
  long at(int i) {
    return recent[i] + (older.length == 0 ? 0 : older[i]);
  }

  /** The sum of the counts from {@code from} to {@code to - 1}. */
  long sum(int from, int to) {
    long sum = older.length == 0 ? 0 : Arrays.stream(older, from, to).sum();
    // Most counts are 0, and many of those are seen to be in less time than it takes to add them.
    if (to - from > GROUP || !Arrays.equals(recent, from, to, ZEROS, 0, to - from)) {
      for (int i = from; i < to; i++) {
        sum += recent[i];
      }
    }
    return sum;
  }

  /** The place of the {@code rank}-th, from 0, of all that was counted. */
  int placeOf(long rank) {
    int place = 0;
    long rest = rank;
    for (long sum = sum(0, GROUP); rest >= sum; sum = sum(place, place + GROUP)) {
      rest -= sum;
      place += GROUP;
    }
    for (long count = at(place); rest >= count; count = at(place)) {
      rest -= count;
      place++;
    }
    return place;
  }

  /** Sets one count to 0, and gives what it was. */
  long take(int i) {
    long count = at(i);
    recent[i] = 0;
    if (older.length > 0) {
      older[i] = 0;
    }
    return count;
  }
}
