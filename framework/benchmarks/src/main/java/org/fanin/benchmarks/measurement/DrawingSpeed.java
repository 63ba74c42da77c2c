package org.fanin.benchmarks.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fanin.benchmarks.drawing.DjlDrawing;
import org.fanin.benchmarks.drawing.Dl4jDrawing;
import org.fanin.benchmarks.drawing.FaninDrawing;
import org.fanin.benchmarks.drawing.OrthogonalDrawing;
import org.fanin.benchmarks.drawing.PlainDrawing;
import org.fanin.benchmarks.table.Comparison;
import org.fanin.benchmarks.table.Goal;
import org.fanin.benchmarks.table.Series;
import org.fanin.benchmarks.table.Unit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Drawing weights, by JMH: against other libraries, a plain loop, and EJML's decompositions. */
public final class DrawingSpeed implements Measurement {

  private static final TimeValue ITERATION = TimeValue.milliseconds(500);
  private static final int ITERATIONS = 3;
  private static final List<String> LAWS = List.of("normal", "truncated", "uniform");
  private static final List<String> DECOMPOSITIONS =
      List.of("columns", "columnsInThreads", "blocks");

  /** Seconds by benchmark, a map a round. */
  private final List<Map<String, Double>> rounds = new ArrayList<>();

  @Override
  public Findings measure(Effort effort) {
    for (int round = 0; round < effort.longRounds(); round++) {
      rounds.add(run());
    }
    var rows = new ArrayList<Comparison>();
    Optional<Goal> noSlower = Optional.of(Goal.atMost(1));
    for (String law : LAWS) {
      Series fanin = series(FaninDrawing.class, law);
      String what = "a million weights, " + law;
      rows.add(new Comparison(what, fanin, "DJL", series(DjlDrawing.class, law), noSlower));
      rows.add(new Comparison(what, fanin, "DL4J", series(Dl4jDrawing.class, law), noSlower));
    }
    rows.add(new Comparison(
        "a million weights, normal",
        series(FaninDrawing.class, "normal"),
        "a nextGaussian loop",
        series(PlainDrawing.class, "normal"),
        Optional.of(Goal.atMost(2))));
    String best = DECOMPOSITIONS.stream()
        .min(Comparator.comparingDouble(
            name -> series(OrthogonalDrawing.class, name).median()))
        .orElseThrow();
    rows.add(new Comparison(
        "orthogonal 2048 x 2048",
        series(OrthogonalDrawing.class, "fanin"),
        "EJML's best QR, " + best,
        series(OrthogonalDrawing.class, best),
        Optional.empty()));
    return new Findings(
        rows,
        "Drawing: JMH's average times, a process a benchmark and round. He's laws by everyone;"
            + " truncated normals cut at two deviations.");
  }

  private Series series(Class<?> benchmarks, String name) {
    return new Series(
        Unit.SECONDS,
        rounds.stream()
            .map(round -> round.get(benchmarks.getName() + "." + name))
            .toList());
  }

  private static Map<String, Double> run() {
    ChainedOptionsBuilder millions = options(Mode.AverageTime, ITERATIONS)
        .include(FaninDrawing.class.getPackageName())
        .exclude(OrthogonalDrawing.class.getName())
        .warmupTime(ITERATION)
        .measurementTime(ITERATION);
    ChainedOptionsBuilder square =
        options(Mode.SingleShotTime, 1).include(OrthogonalDrawing.class.getName());
    var seconds = new HashMap<String, Double>();
    try {
      for (ChainedOptionsBuilder options : List.of(millions, square)) {
        for (RunResult result : new Runner(options.build()).run()) {
          seconds.put(
              result.getParams().getBenchmark(), result.getPrimaryResult().getScore());
        }
      }
      return seconds;
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH could not measure", e);
    }
  }

  private static ChainedOptionsBuilder options(Mode mode, int iterations) {
    return new OptionsBuilder()
        .mode(mode)
        .timeUnit(TimeUnit.SECONDS)
        .forks(1)
        .warmupIterations(iterations)
        .measurementIterations(iterations)
        .verbosity(VerboseMode.SILENT);
  }
}
