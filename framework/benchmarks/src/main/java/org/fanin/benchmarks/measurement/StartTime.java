package org.fanin.benchmarks.measurement;

import com.google.common.base.Splitter;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.fanin.benchmarks.table.Comparison;
import org.fanin.benchmarks.table.Goal;
import org.fanin.benchmarks.table.Series;
import org.fanin.benchmarks.table.Unit;

/** How long Fanin's short commands take, against a Java program that only says hello. */
public final class StartTime implements Measurement {

  private static final List<Command> COMMANDS = List.of(
      new Command(List.of("--help"), 3),
      new Command(List.of("list"), 5),
      new Command(List.of("describe", "mnist-relu"), 8));

  private final Programs programs;

  /** Starts {@code programs}. */
  public StartTime(Programs programs) {
    this.programs = programs;
  }

  @Override
  public Findings measure(Effort effort) {
    List<DoubleSupplier> runs = new ArrayList<>();
    String jar = Splitter.on(File.pathSeparator)
        .splitToList(System.getProperty("java.class.path"))
        .get(0);
    runs.add(() -> programs.java(List.of("-cp", jar, Hello.class.getName())));
    COMMANDS.forEach(command -> runs.add(() -> programs.fanin(command.arguments)));
    List<Series> seconds = Rounds.warmed(effort.shortRounds(), Unit.SECONDS, runs);
    var rows = new ArrayList<Comparison>();
    for (int i = 0; i < COMMANDS.size(); i++) {
      Command command = COMMANDS.get(i);
      rows.add(new Comparison(
          "fanin " + String.join(" ", command.arguments),
          seconds.get(i + 1),
          "java Hello",
          seconds.get(0),
          Optional.of(Goal.atMost(command.limit))));
    }
    return new Findings(rows, "Start: whole processes, the launcher included.");
  }

  private record Command(List<String> arguments, double limit) {}
}
