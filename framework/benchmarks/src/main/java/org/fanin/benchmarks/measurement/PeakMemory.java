package org.fanin.benchmarks.measurement;

import java.util.List;
import java.util.Optional;
import org.fanin.benchmarks.table.Comparison;
import org.fanin.benchmarks.table.Goal;
import org.fanin.benchmarks.table.Series;
import org.fanin.benchmarks.table.Unit;

/** The most memory that the reference study takes, and whether it grows with the trials. */
public final class PeakMemory implements Measurement {

  private static final double LIMIT = 1.5 * (1 << 30);
  private static final int ARMS = 5;

  private final Programs programs;

  /** Starts {@code programs}. */
  public PeakMemory(Programs programs) {
    this.programs = programs;
  }

  @Override
  public Findings measure(Effort effort) {
    if (!programs.tellPeaks()) {
      return new Findings(
          List.of(),
          "Memory: not measured, as the most that was resident at one time is read from "
              + programs.processes() + ", which Linux alone has.");
    }
    Series trained = series(peak(effort.epochs(), 1));
    Series few = series(peak(0, 1));
    Series many = series(peak(0, effort.manyRepeats()));
    int trials = ARMS * effort.manyRepeats();
    return new Findings(
        List.of(
            new Comparison(
                "peak memory of the reference study",
                trained,
                "the most it may take",
                series(LIMIT),
                Optional.of(Goal.atMost(1))),
            new Comparison(
                "peak memory, " + trials + " untrained trials",
                many,
                ARMS + " of them",
                few,
                Optional.of(Goal.atMost(1.1)))),
        "Memory: the most that was resident at one time, of the whole process with captures and"
            + " report, trials side by side on all cores.");
  }

  private static Series series(double bytes) {
    return new Series(Unit.BYTES, List.of(bytes));
  }

  private double peak(int epochs, int repeats) {
    try (Scratch scratch = Scratch.create()) {
      return programs.faninPeak(List.of(
          "run",
          "mnist-relu",
          "--quiet",
          "--repeats=" + repeats,
          "--epochs=" + epochs,
          "--out=" + scratch.path()));
    }
  }
}
