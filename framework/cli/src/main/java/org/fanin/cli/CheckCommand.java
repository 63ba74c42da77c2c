package org.fanin.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fanin.checking.Checkup;
import org.fanin.checking.Finding;
import org.fanin.checking.PluginCheck;
import org.fanin.cli.mistakes.ExitCode;
import org.fanin.cli.options.FormatOption;
import org.fanin.cli.options.PluginOptions;
import org.fanin.cli.output.Streams;
import org.fanin.cli.result.CheckText;
import org.fanin.data.DataFolder;
import org.fanin.data.Datasets;
import org.fanin.plugins.PluginException;
import org.fanin.plugins.PluginFault;
import org.fanin.plugins.Plugins;
import org.fanin.plugins.TimeLimit;
import org.fanin.study.StudyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code check}. */
@Command(
    name = "check",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Check whether plugins keep their promises: attributes bind, every kernel is drawn"
            + " whole and finite, the same seed gives the same weights, the stated variance is drawn,"
            + " derivatives are right. The code of the plugins runs, with all your rights.",
    footer = {
      "%nExample: a plugin that you have just built",
      "  fanin check target/my-plugin.jar",
      "%nThe exit code is 0 if all is well, 1 if a promise is broken, 2 if there is no plugin."
    })
final class CheckCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(
      arity = "1..*",
      paramLabel = "JAR",
      description = "The jars to be checked, or folders that hold them.")
  private List<Path> jars = List.of();

  @Mixin
  private PluginOptions others = new PluginOptions();

  @Option(
      names = "--draw-limit",
      paramLabel = "SECONDS",
      description = "The most time for each thing that a plugin is asked. Default: 60.")
  private TimeLimit limit = new TimeLimit(Duration.ofSeconds(60));

  @Mixin
  private FormatOption format = new FormatOption();

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (Plugins plugins = others.open(jars)) {
      var datasets = new Datasets(new DataFolder(Optional.empty()));
      var check = new PluginCheck(plugins, new StudyReader(datasets, limit), datasets);
      List<Checkup> checkups = check.checkups(jars, limit);
      requirePlugin(checkups, plugins.faults());
      List<Checkup> all = Stream.concat(
              plugins.faults().stream().map(CheckCommand::broken), checkups.stream())
          .toList();
      format.print(streams, all, () -> new CheckText(all).text(streams.outColours()));
      return all.stream().allMatch(Checkup::isSound) ? 0 : ExitCode.FAILURE;
    }
  }

  private static Checkup broken(PluginFault fault) {
    var finding = new Finding("loads", Finding.Verdict.FAILED, fault.problem());
    return new Checkup("jar", fault.jar().toString(), List.of(finding));
  }

  private void requirePlugin(List<Checkup> checkups, List<PluginFault> faults) {
    if (checkups.isEmpty()) {
      String names = String.join(", ", jars.stream().map(Path::toString).toList());
      throw new PluginException(
          faults.isEmpty()
              ? names + " brings no plugin: no initializer (an annotation with @Initializer), no"
                  + " FormulaActivation, no Dataset, no class with @Experiment."
              : faults.get(0) + ".");
    }
  }
}
