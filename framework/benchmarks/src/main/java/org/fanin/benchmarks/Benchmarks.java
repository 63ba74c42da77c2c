package org.fanin.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fanin.benchmarks.measurement.Effort;
import org.fanin.benchmarks.measurement.Findings;
import org.fanin.benchmarks.measurement.Programs;
import org.fanin.benchmarks.table.Comparison;
import org.fanin.benchmarks.table.Table;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures Fanin's speed and prints a table of ratios. */
@Command(
    name = "framework/benchmarks/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100,
    description = {
      "Measure Fanin against TensorFlow Java, DJL, DL4J and the machine's limits.",
      "",
      "Everything is measured in turn, round by round, in one invocation; the table shows medians,"
          + " and the least and the greatest ratio of all rounds. Takes about an hour on an"
          + " otherwise idle machine; with --quick about ten minutes."
    })
public final class Benchmarks implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--home", hidden = true, required = true)
  private Path home = Path.of("");

  @Option(
      names = "--quick",
      description = "One epoch and few rounds: shows that everything runs, gives rough ratios.")
  private boolean quick;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "TOPIC",
      description = "What to measure: ${COMPLETION-CANDIDATES}. Default: everything.")
  private List<Topic> only = List.of(Topic.values());

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the table and the machine to a Markdown file, too.")
  private Optional<Path> output = Optional.empty();

  /** The command line. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Benchmarks())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter progress = spec.commandLine().getErr();
    var comparisons = new ArrayList<Comparison>();
    var notes = new ArrayList<String>();
    boolean failed = false;
    for (Topic topic : only.stream().sorted(Comparator.naturalOrder()).toList()) {
      progress.println("measuring " + topic + " ...");
      try {
        Findings findings =
            topic.measurement(new Programs(home)).measure(quick ? Effort.QUICK : Effort.FULL);
        comparisons.addAll(findings.comparisons());
        notes.add("* " + findings.note());
      } catch (RuntimeException e) {
        // An hour of measuring is not lost to one topic.
        failed = true;
        notes.add("* Not measured: " + topic + ". " + e);
      }
    }
    String page = page(comparisons, notes);
    spec.commandLine().getOut().println(page);
    if (output.isPresent()) {
      Files.writeString(output.get(), page);
    }
    return failed ? 1 : 0;
  }

  private String page(List<Comparison> comparisons, List<String> notes) {
    return "# Fanin's speed\n\n" + Machine.describe() + ". By `framework/benchmarks/run"
        + (quick ? " --quick`" : "`") + ".\n\n" + Table.of(comparisons) + "\n"
        + String.join("\n", notes) + "\n";
  }
}
