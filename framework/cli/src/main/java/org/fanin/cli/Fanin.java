package org.fanin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.List;
import org.fanin.cli.mistakes.AllMistakes;
import org.fanin.cli.mistakes.Errors;
import org.fanin.cli.mistakes.ExitCode;
import org.fanin.cli.output.Paragraph;
import org.fanin.cli.output.StandardOutput;
import org.fanin.cli.output.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code fanin}. */
@Command(
    name = "fanin",
    versionProvider = Version.class,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Answers for a neural network: which initialization keeps its signal alive, how much better"
            + " is it, and does theory agree?",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All went well.",
      "1:A trial failed or diverged, a run could not go on (disk full, damaged file), or Fanin has a bug.",
      "2:A mistake in the command, the study, a file or its data.",
      "130:Interrupted by Ctrl-C. Finished trials are kept."
    },
    footer = {
      "%nResults go to standard output, progress and errors to standard error.",
      "%nNew here? Type  fanin describe mnist-relu  and then  fanin run mnist-relu --epochs 1"
    })
public final class Fanin implements Runnable {

  private final Streams streams;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean version;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print a stack trace with errors.")
  private boolean stackTrace;

  private Fanin(Streams streams) {
    this.streams = streams;
  }

  /** Runs the command that {@code args} spell, and ends the process with its exit code. */
  public static void main(String[] args) {
    var results = new StandardOutput();
    var streams = Streams.ofProcess(results);
    var ending = Ending.watched(streams);
    // What code of others prints is no result.
    System.setOut(streams.err());
    int code = run(streams, args);
    results
        .loss()
        .ifPresent(reason -> streams
            .err()
            .println(Paragraph.wrap(
                "fanin: results are lost, standard output could not be written: " + reason + ".")));
    ending.isRegular();
    System.exit(results.loss().isPresent() ? ExitCode.FAILURE : code);
  }

  /** Runs the command that {@code args} spell; its exit code. */
  static int run(Streams streams, String... args) {
    var fanin = new Fanin(streams);
    var commandLine = Commands.lineOf(fanin);
    Commands.addTo(commandLine, streams, List.of(args));
    AllMistakes.collect(commandLine);
    var errors = new Errors(streams, () -> fanin.stackTrace);
    commandLine
        .setUsageHelpWidth(Paragraph.WIDTH)
        .setOut(new PrintWriter(streams.out(), true, UTF_8))
        .setErr(new PrintWriter(streams.err(), true, UTF_8))
        .setColorScheme(Help.defaultColorScheme(streams.outColours()))
        .setExecutionStrategy(new AllMistakes(errors))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
    try {
      return commandLine.execute(args);
    } catch (Error e) {
      return errors.handle(e, "fanin");
    }
  }

  /** Without a command, help. */
  @Override
  public void run() {
    spec.commandLine().usage(streams.out(), spec.commandLine().getColorScheme());
  }
}
