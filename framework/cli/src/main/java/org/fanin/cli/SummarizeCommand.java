package org.fanin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fanin.cli.output.Streams;
import org.fanin.cli.progress.Screen;
import org.fanin.cli.result.RunResult;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.summary.Summarizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code summarize}. */
@Command(
    name = "summarize",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Make statistics, histograms, figures and report of a run again, from its folder.",
    footer = {
      "%nExample: the newest run of a study",
      "  fanin summarize mnist-relu",
      "%nThe comparison goes to standard output, everything else into the folder of the run."
    })
final class SummarizeCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(
      paramLabel = "RUN",
      description = "The folder of a run, or the name of a study: its newest run.")
  private String run = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where runs are looked for. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("runs");

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @Mixin
  private FormatOption format = new FormatOption();

  SummarizeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    var folder = new RunFolder(folder());
    // What is no run at all is a mistake; what goes wrong later is not.
    folder.manifest();
    summarize(folder);
    RunResult result = RunResult.of(folder);
    format.print(streams, result, () -> result.text(streams.outColours()));
    return 0;
  }

  private void summarize(RunFolder folder) {
    try (Screen screen = Screen.of(streams, quiet)) {
      Summarizer.summarize(
          folder,
          Threads.oneEachCore().count(),
          (done, total) -> screen.progress((double) done / total, "summary"));
    } catch (RunFolderException e) {
      throw new BrokenRunException(String.valueOf(e.getMessage()), e);
    }
  }

  private Path folder() {
    Path named = Path.of(run);
    if (Files.isDirectory(named)) {
      return named;
    }
    Path study = out.resolve(run);
    return newest(study)
        .orElseThrow(() -> new RunFolderException("There is no run '" + run
            + "': neither a folder of that name, nor a run in " + study + "."));
  }

  /** Runs are named after the second in which they began. */
  private static Optional<Path> newest(Path study) {
    if (!Files.isDirectory(study)) {
      return Optional.empty();
    }
    try (Stream<Path> runs = Files.list(study)) {
      return runs.filter(Files::isDirectory).max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw RunFolderException.unreadable(study, e, "Name the folder of a run.");
    }
  }
}
