package org.fanin.cli;

import java.util.concurrent.Callable;
import org.fanin.cli.mistakes.BrokenRunException;
import org.fanin.cli.mistakes.KeptRunException;
import org.fanin.cli.options.FormatOption;
import org.fanin.cli.options.NamedRun;
import org.fanin.cli.options.Threads;
import org.fanin.cli.output.ShellWord;
import org.fanin.cli.output.Streams;
import org.fanin.cli.progress.Screen;
import org.fanin.cli.result.RunResult;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.RunLock;
import org.fanin.results.summary.Summarizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code summarize}. */
@Command(
    name = "summarize",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Make statistics, histograms, figures and report of a run again, from its folder.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The report was made, be it of trials that failed, diverged or are not over.",
      "1:It could not be made (disk full, damaged file), or Fanin has a bug.",
      "2:There is no such run, or something else is mistaken in the command.",
    },
    footer = {
      "%nExample: the newest run of a study",
      "  fanin summarize mnist-relu",
      "%nThe comparison goes to standard output, everything else into the folder of the run."
    })
final class SummarizeCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin
  private NamedRun run = new NamedRun();

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @Mixin
  private FormatOption format = new FormatOption();

  SummarizeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    RunFolder folder = run.folder();
    // What is no run at all is a mistake; what goes wrong later is not.
    folder.manifest();
    summarize(folder);
    RunResult result = RunResult.of(folder, ShellWord.command(RunCommand.RESUME, folder.path()));
    format.print(streams, result, () -> result.text(streams.outColours()));
    return 0;
  }

  private void summarize(RunFolder folder) {
    RunLock lock = RunLock.of(folder);
    try (lock;
        Screen screen = Screen.of(streams, quiet)) {
      Summarizer.summarize(
          folder,
          Threads.asCoresAllow(1).count(),
          (done, total) -> screen.progress((double) done / total, "summary"));
    } catch (RunFolderException e) {
      throw new BrokenRunException(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      throw KeptRunException.summarizing(folder.path(), e);
    }
  }
}
