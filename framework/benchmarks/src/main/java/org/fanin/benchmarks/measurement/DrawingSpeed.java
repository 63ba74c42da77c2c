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
      List.of("columns", "columnsInThreads", "blocks", "blocksInThreads");

  /** The launcher's, whoever draws. Java's usual collector gives each large array fresh memory. */
  private static final String[] COLLECTOR = {"-XX:+UseSerialGC", "-Xms96m", "-Xmn32m"};

  /** Seconds by benchmark, a map a round. */
  private final List<Map<String, Double>> rounds = new ArrayList<>();

  private final List<Comparison> rows = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  @Override
  public Findings measure(Effort effort) {
    for (int round = 0; round < effort.longRounds(); round++) {
      rounds.add(run());
    }
    Optional<Goal> noSlower = Optional.of(Goal.atMost(1));
    for (String law : LAWS) {
      compare(law, DjlDrawing.class, "DJL", noSlower);
      compare(law, Dl4jDrawing.class, "DL4J", noSlower);
    }
    compare("normal", PlainDrawing.class, "a nextGaussian loop", Optional.of(Goal.atMost(2)));
    compareOrthogonal();
    return new Findings(
        rows,
        "Drawing: JMH's average times, a process per benchmark and round; a million"
            + " weights with the garbage collector as a run has it, He's laws by everyone, truncated"
            + " normals cut at two deviations." + String.join("", failures));
  }

  private void compare(String law, Class<?> benchmarks, String other, Optional<Goal> goal) {
    Optional<Series> fanin = series(FaninDrawing.class, law);
    Optional<Series> others = series(benchmarks, law);
    if (fanin.isPresent() && others.isPresent()) {
      rows.add(new Comparison("a million weights, " + law, fanin.get(), other, others.get(), goal));
    } else {
      failures.add(" JMH could not measure " + law + " against " + other + ".");
    }
  }

  private void compareOrthogonal() {
    Optional<Series> fanin = series(OrthogonalDrawing.class, "fanin");
    Optional<String> best = DECOMPOSITIONS.stream()
        .filter(name -> series(OrthogonalDrawing.class, name).isPresent())
        .min(Comparator.comparingDouble(
            name -> series(OrthogonalDrawing.class, name).orElseThrow().median()));
    if (fanin.isPresent() && best.isPresent()) {
      rows.add(new Comparison(
          "orthogonal 2048 x 2048",
          fanin.get(),
          "EJML's best QR, " + best.get(),
          series(OrthogonalDrawing.class, best.get()).orElseThrow(),
          Optional.empty()));
    } else {
      failures.add(" JMH could not measure orthogonal kernels.");
    }
  }

  /** What JMH measured in every round; nothing where it failed in one. */
  private Optional<Series> series(Class<?> benchmarks, String name) {
    List<Double> seconds = rounds.stream()
        .flatMap(
            round -> Optional.ofNullable(round.get(benchmarks.getName() + "." + name)).stream())
        .toList();
    return seconds.size() == rounds.size()
        ? Optional.of(new Series(Unit.SECONDS, seconds))
        : Optional.empty();
  }

  private static Map<String, Double> run() {
    ChainedOptionsBuilder millions = options(Mode.AverageTime, ITERATIONS)
        .include(FaninDrawing.class.getPackageName())
        .exclude(OrthogonalDrawing.class.getName())
        .jvmArgsAppend(COLLECTOR)
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
