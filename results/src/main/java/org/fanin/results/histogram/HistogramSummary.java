package org.fanin.results.histogram;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts values, in blocks, on several {@link Bins} at once.
 *
 * <p>The edges of all bins cut the floats into intervals. The upper bits of a value tell in which it
 * lies, but for the few upper bits that an edge shares: such values are compared with the edge.
 */
public final class HistogramSummary {

  private static final int LOW_BITS = 14;
  private static final int LOWS = 1 << LOW_BITS;
  private static final int CELLS = 1 << (Integer.SIZE - LOW_BITS);

  /** The cell of positive infinity, behind which there are but cells of what is not a number. */
  private static final int INFINITE = cell(key(Float.POSITIVE_INFINITY));

  private final List<Bins> bins;

  /** The key of the least value of each interval but the first. */
  private final int[] starts;

  /** By interval. */
  private final long[] counts;

  /** By cell: the interval of its values, or the complement of the lowest that they may lie in. */
  private final byte[] intervals = new byte[CELLS];

  private int[] found = {};
  private long countNaN;
  private long countInfinite;

  /** On each of {@code bins}. */
  public HistogramSummary(Bins... bins) {
    this.bins = List.of(bins);
    starts = this.bins.stream()
        .flatMapToInt(of -> IntStream.rangeClosed(0, Bins.COUNT).map(edge -> start(of, edge)))
        .sorted()
        .distinct()
        .toArray();
    if (starts.length > Byte.MAX_VALUE) {
      throw new IllegalArgumentException(starts.length + " edges are too many to count on at once");
    }
    counts = new long[starts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      int first = i == 0 ? Integer.MIN_VALUE : starts[i - 1];
      int last = i == starts.length ? Integer.MAX_VALUE : starts[i] - 1;
      fill(first, Math.min(last, -1), i);
      fill(Math.max(first, 0), last, i);
    }
    for (int i = starts.length - 1; i >= 0; i--) {
      if (starts[i] % LOWS != 0) {
        intervals[cell(starts[i])] = (byte) ~i;
      }
    }
    Arrays.fill(intervals, INFINITE, CELLS / 2, (byte) ~0);
    Arrays.fill(intervals, CELLS / 2 + INFINITE, CELLS, (byte) ~0);
  }

  /** Counts the first {@code size} of {@code values}. */
  public void count(float[] values, int size) {
    found = found.length < size ? new int[size] : found;
    int undecided = 0;
    for (int i = 0; i < size; i++) {
      int bits = Float.floatToRawIntBits(values[i]);
      int interval = intervals[bits >>> LOW_BITS];
      if (interval < 0) {
        found[undecided++] = bits;
      } else {
        counts[interval]++;
      }
    }
    for (int i = 0; i < undecided; i++) {
      decide(Float.intBitsToFloat(found[i]));
    }
  }

  /** The histogram of all values so far on {@code of}, which are among the bins. */
  public Histogram histogram(Bins of) {
    if (!bins.contains(of)) {
      throw new IllegalArgumentException("nothing was counted on " + of);
    }
    long[] below = IntStream.rangeClosed(0, Bins.COUNT)
        .mapToLong(edge -> below(start(of, edge)))
        .toArray();
    return new Histogram(
        of,
        IntStream.range(0, Bins.COUNT)
            .mapToObj(bin -> below[bin + 1] - below[bin])
            .toList(),
        below[0],
        Arrays.stream(counts).sum() - below[Bins.COUNT],
        countNaN,
        countInfinite);
  }

  private void fill(int first, int last, int interval) {
    if (first <= last) {
      int from = Math.min(cell(first), cell(last));
      int to = Math.max(cell(first), cell(last)) + 1;
      Arrays.fill(intervals, from, to, (byte) interval);
    }
  }

  private void decide(float value) {
    if (Float.isNaN(value)) {
      countNaN++;
    } else if (Float.isInfinite(value)) {
      countInfinite++;
    } else {
      int key = key(value);
      int interval = ~intervals[cell(key)];
      while (interval < starts.length && starts[interval] <= key) {
        interval++;
      }
      counts[interval]++;
    }
  }

  private long below(int start) {
    return Arrays.stream(counts, 0, Arrays.binarySearch(starts, start) + 1).sum();
  }

  /** The key of the least value that is in no bin before {@code edge}. */
  private static int start(Bins bins, int edge) {
    double cut = bins.edge(edge);
    float value = (float) cut;
    if (edge == Bins.COUNT) {
      return key(value > cut ? value : Math.nextUp(value));
    }
    float least = value < cut ? Math.nextUp(value) : value;
    return key(least == 0 ? -0f : least);
  }

  /** Orders as the floats do, the zero with a sign before the one without. */
  private static int key(float value) {
    int bits = Float.floatToRawIntBits(value);
    return bits ^ bits >> 31 >>> 1;
  }

  /** Values of one cell have their upper bits in common. */
  private static int cell(int key) {
    return (key ^ key >> 31 >>> 1) >>> LOW_BITS;
  }
}
