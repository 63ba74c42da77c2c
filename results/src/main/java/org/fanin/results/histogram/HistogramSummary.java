package org.fanin.results.histogram;

import java.util.stream.IntStream;

/** Counts values, in blocks, on {@link Bins}. */
public final class HistogramSummary {

  /** The bins, with one cell before for what is too small and one behind for what is too large. */
  private static final int CELLS = Bins.COUNT + 2;

  private final Bins bins;

  /** Cell {@code i} begins at edge {@code i}, inclusively; what is NaN bounds nothing. */
  private final double[] edges = new double[CELLS + 1];

  /** Even and odd places apart: no count can follow itself at full speed. */
  private final long[][] counts = new long[2][CELLS];

  private long countNaN;
  private long countInfinite;

  /** On {@code bins}. */
  public HistogramSummary(Bins bins) {
    this.bins = bins;
    edges[0] = Double.NaN;
    edges[CELLS] = Double.NaN;
    for (int i = 0; i <= Bins.COUNT; i++) {
      edges[i + 1] = bins.edge(i);
    }
    edges[CELLS - 1] = Math.nextUp(bins.high());
  }

  /** Counts the first {@code size} of {@code values}. */
  public void count(float[] values, int size) {
    double low = bins.low();
    double scale = 1 / bins.width();
    for (int i = 0; i < size; i++) {
      double value = values[i];
      if (Math.abs(value) <= Float.MAX_VALUE) {
        int guess = Math.max(0, Math.min((int) ((value - low) * scale + 1), CELLS - 1));
        counts[i & 1][exact(value, guess)]++;
      } else if (Double.isNaN(value)) {
        countNaN++;
      } else {
        countInfinite++;
      }
    }
  }

  /** The histogram of all values so far. */
  public Histogram histogram() {
    return new Histogram(
        bins,
        IntStream.rangeClosed(1, Bins.COUNT).mapToObj(this::cell).toList(),
        cell(0),
        cell(CELLS - 1),
        countNaN,
        countInfinite);
  }

  /** The cell of {@code value}, which is {@code guess} but for rounding. */
  private int exact(double value, int guess) {
    if (value < edges[guess]) {
      return guess - 1;
    }
    return value >= edges[guess + 1] ? guess + 1 : guess;
  }

  private long cell(int cell) {
    return counts[0][cell] + counts[1][cell];
  }
}
