package org.fanin.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fanin.cli.mistakes.BrokenRunException;
import org.fanin.cli.mistakes.GatheredMistakes;
import org.fanin.cli.mistakes.MoreMistakes;
import org.fanin.cli.options.FormatOption;
import org.fanin.cli.options.NamedRun;
import org.fanin.cli.output.Paragraph;
import org.fanin.cli.output.ShellWord;
import org.fanin.cli.output.Streams;
import org.fanin.cli.result.RunsCompared;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.StudyFolder;
import org.fanin.results.summary.TrialResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code compare}. */
@Command(
    name = "compare",
    sortOptions = false,
    description = "Compare two runs: which settings differ, and by how much each arm that both have"
        + " does better or worse, repeat by repeat.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Both runs were compared, whatever came of it.",
      "1:A file of one is damaged, or Fanin has a bug.",
      "2:There is no such run, or something else is mistaken in the command.",
    },
    footer = {
      "%nExample: what has changed from the last but one run of a study to the last?",
      "  fanin compare mnist-relu",
      "%nNothing is written. Trials that are not over count for nothing."
    })
final class CompareCommand implements Callable<Integer>, MoreMistakes {

  private final Streams streams;

  @Mixin
  private NamedRun run = new NamedRun();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "BASELINE",
      description = "What it is compared with, likewise. Default: the run of the study before it.")
  private Optional<String> baseline = Optional.empty();

  @Mixin
  private FormatOption format = new FormatOption();

  CompareCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void check() {
    if (run.isNamed()) {
      pair();
    }
  }

  @Override
  public Integer call() {
    Pair pair = pair();
    RunsCompared compared = compared(pair.run(), pair.baseline());
    requireTrials(pair, compared);
    format.print(streams, compared, () -> compared.text(streams.outColours()));
    return 0;
  }

  private record Pair(RunFolder run, RunFolder baseline) {}

  /** Both runs, or all that is wrong with how they are named. */
  private Pair pair() {
    var mistakes = new GatheredMistakes();
    Optional<RunFolder> one = mistakes.of(run::folder);
    Optional<RunFolder> other = baseline.isPresent()
        ? mistakes.of(() -> run.folder(baseline.get()))
        // What is no run has none before it.
        : one.filter(RunFolder::isBegun).flatMap(folder -> mistakes.of(() -> before(folder)));
    one.ifPresent(folder -> mistakes.check(folder::manifest));
    other.ifPresent(folder -> mistakes.check(folder::manifest));
    mistakes.throwIfAny();
    return new Pair(one.orElseThrow(), other.orElseThrow());
  }

  private static RunsCompared compared(RunFolder one, RunFolder other) {
    try {
      return RunsCompared.of(one, other);
    } catch (RunFolderException e) {
      throw new BrokenRunException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Refuses runs of which no trial is over, and says what to type instead. */
  private static void requireTrials(Pair pair, RunsCompared compared) {
    if (compared.run().over() == 0) {
      List<RunFolder> others = withTrials(pair.run());
      throw nothingOver(
          pair.run(),
          others.size() < 2
              ? Optional.empty()
              : Optional.of(command(others.get(0), others.get(1))));
    }
    if (compared.baseline().over() == 0) {
      throw nothingOver(
          pair.baseline(),
          withTrials(pair.baseline()).stream()
              .filter(other -> !path(other).equals(path(pair.run())))
              .findFirst()
              .map(other -> command(pair.run(), other)));
    }
  }

  private static RunFolderException nothingOver(RunFolder folder, Optional<String> instead) {
    return new RunFolderException("No trial of " + folder.path() + " is over: there is nothing to"
        + " compare.\nTo go on with it: "
        + Paragraph.unbroken(ShellWord.command(RunCommand.RESUME, folder.path()))
        + instead
            .map(command -> "\nTo compare runs of which some are: " + Paragraph.unbroken(command))
            .orElse(""));
  }

  private static String command(RunFolder run, RunFolder baseline) {
    return ShellWord.command(ShellWord.command("fanin compare", run.path()), baseline.path());
  }

  /** Those before {@code folder} of which trials are over, the newest first. */
  private static List<RunFolder> withTrials(RunFolder folder) {
    return allBefore(folder).filter(CompareCommand::hasTrials).limit(2).toList();
  }

  private static boolean hasTrials(RunFolder folder) {
    try {
      return TrialResults.of(folder).stream().anyMatch(arm -> arm.over() > 0);
    } catch (RunFolderException e) {
      return false; // damaged: nothing to advise
    }
  }

  private static Path path(RunFolder folder) {
    return folder.path().toAbsolutePath().normalize();
  }

  private static RunFolder before(RunFolder folder) {
    return allBefore(folder)
        .findFirst()
        .orElseThrow(() -> new RunFolderException(
            "There is no run of that study before " + folder.path() + ": name the BASELINE."));
  }

  /** The runs of the study that were begun before {@code folder}, the newest first. */
  private static Stream<RunFolder> allBefore(RunFolder folder) {
    Path path = path(folder);
    return Optional.ofNullable(path.getParent()).map(StudyFolder::new).stream()
        .flatMap(study -> study.newestFirst().stream())
        .dropWhile(run -> !run.path().equals(path))
        .skip(1)
        // Named as the run is, from here or from the root.
        .map(run -> new RunFolder(folder.path().resolveSibling(run.path().getFileName())));
  }
}
