package org.fanin.benchmarks.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.fanin.benchmarks.table.Series;
import org.fanin.benchmarks.table.Unit;

/** Measures several things in turn, round by round, so that a noisy minute hits all of them. */
final class Rounds {

  private static final int BLOCKS = 5;

  private Rounds() {}

  /** One series a measurement, each of {@code rounds} values; one round before is not counted. */
  static List<Series> warmed(int rounds, Unit unit, List<DoubleSupplier> measurements) {
    return of(rounds + 1, unit, measurements).stream()
        .map(series -> new Series(unit, series.values().subList(1, rounds + 1)))
        .toList();
  }

  /** One series a measurement, each of {@code rounds} values. */
  static List<Series> of(int rounds, Unit unit, List<DoubleSupplier> measurements) {
    var values = new double[measurements.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < values.length; i++) {
        values[i][round] = measurements.get(i).getAsDouble();
      }
    }
    var series = new ArrayList<Series>();
    for (double[] row : values) {
      series.add(
          new Series(unit, IntStream.range(0, rounds).mapToObj(i -> row[i]).toList()));
    }
    return series;
  }

  /** The seconds that {@code task} takes: the median of a few blocks of {@code runs} runs. */
  static double seconds(int runs, Runnable task) {
    var blocks = new ArrayList<Double>();
    for (int block = 0; block < BLOCKS; block++) {
      long start = System.nanoTime();
      for (int i = 0; i < runs; i++) {
        task.run();
      }
      blocks.add((System.nanoTime() - start) / 1e9 / runs);
    }
    return new Series(Unit.SECONDS, blocks).median();
  }
}
