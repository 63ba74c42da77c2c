package org.fanin.benchmarks;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fanin.benchmarks.contender.Library;
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
          + " and the least and the greatest ratio of all rounds. Takes about ten minutes and wants"
          + " an otherwise idle machine. What fails leaves its rows out and says why."
    })
public final class Benchmarks implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--home", hidden = true, required = true)
  private Path home = Path.of("");

  @Option(
      names = "--quick",
      description = "As few rounds as can be: shows that everything runs, gives rough ratios.")
  private boolean quick;

  @Option(
      names = "--thorough",
      description = "The reference study, which is mnist-relu with one repeat, with all its five"
          + " epochs, in three rounds: takes an hour.")
  private boolean thorough;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "TOPIC",
      description = "What to measure: ${COMPLETION-CANDIDATES}. Default: everything.")
  private List<Topic> only = List.of(Topic.values());

  @Option(
      names = "--against",
      split = ",",
      paramLabel = "LIBRARY",
      description = "What trains the reference study, too: ${COMPLETION-CANDIDATES}. Default: all."
          + " DL4J takes 4 minutes per epoch.")
  private List<Library> against = List.of(Library.values());

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The Markdown file for table and machine, too. Default: docs/benchmarks.md if"
          + " everything is measured and not only tried, no file otherwise.")
  private Optional<Path> output = Optional.empty();

  private boolean failed;

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
    for (Topic topic : only.stream().sorted(Comparator.naturalOrder()).toList()) {
      progress.println("measuring " + topic + " ...");
      Findings findings = measure(topic);
      progress.println(Table.of(findings.comparisons()) + findings.note());
      comparisons.addAll(findings.comparisons());
      notes.add("* " + findings.note());
    }
    String page = page(comparisons, notes);
    spec.commandLine().getOut().println(page);
    boolean whole =
        !quick && only.size() == Topic.values().length && against.size() == Library.values().length;
    Optional<Path> published =
        whole ? Optional.of(home.resolve("docs").resolve("benchmarks.md")) : Optional.empty();
    Optional<Path> file = output.or(() -> published);
    if (file.isPresent()) {
      Files.createDirectories(file.get().toAbsolutePath().getParent());
      Files.writeString(file.get(), page);
    }
    return failed ? 1 : 0;
  }

  /** One topic fails alone. */
  private Findings measure(Topic topic) {
    try {
      return topic.measurement(new Programs(home), against).measure(effort());
    } catch (RuntimeException | LinkageError e) {
      failed = true;
      e.printStackTrace(spec.commandLine().getErr());
      return new Findings(List.of(), "Not measured: " + topic + ", which failed with " + e + ".");
    }
  }

  private Effort effort() {
    if (quick) {
      return Effort.QUICK;
    }
    return thorough ? Effort.THOROUGH : Effort.USUAL;
  }

  private String page(List<Comparison> comparisons, List<String> notes) {
    String options = (quick ? " --quick" : "")
        + (thorough ? " --thorough" : "")
        + chosen(" --only=", only, Topic.values().length)
        + chosen(" --against=", against, Library.values().length)
        + output.map(file -> " --output=" + file).orElse("");
    return "# Fanin's speed\n\n" + Machine.describe() + ". By `framework/benchmarks/run" + options
        + "`.\n\n" + Table.of(comparisons) + "\n" + String.join("\n", notes) + "\n";
  }

  private static String chosen(String option, List<?> values, int all) {
    return values.size() == all
        ? ""
        : option + values.stream().map(Object::toString).collect(joining(","));
  }
}
