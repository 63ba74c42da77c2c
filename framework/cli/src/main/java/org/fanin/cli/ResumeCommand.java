package org.fanin.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fanin.cli.mistakes.Mistakes;
import org.fanin.cli.options.ConductOptions;
import org.fanin.cli.options.Conversions;
import org.fanin.cli.options.NamedRun;
import org.fanin.cli.output.ShellWord;
import org.fanin.cli.output.Streams;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code resume}. */
@Command(
    name = "resume",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Finish a run that was cut short. Finished trials are kept, the others start again; the files"
            + " then equal those of a run that was not disturbed.",
    footer = {
      "%nExample: the newest run of a study",
      "  fanin resume mnist-relu",
      "%nStudy and settings are those the run was begun with. A trial whose files are damaged or"
          + " gone runs again, and so does one that failed."
    })
final class ResumeCommand implements Callable<Integer> {

  private static final List<String> BEGINNING = List.of("fanin", "run");

  private final Streams streams;

  @Mixin
  private NamedRun run = new NamedRun();

  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description = "Where the plugins are now that the run was begun with; the same jars, with the"
          + " same names. Default: where they were, as seen from here.")
  private List<String> plugins = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where the dataset's files are now, the same as then. Default: where they were.")
  private Optional<String> data = Optional.empty();

  @Mixin
  private ConductOptions how = new ConductOptions();

  ResumeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    RunFolder folder = run.folder();
    return begunBy(folder.manifest().command(), folder).resume(folder, how);
  }

  /** The command that began the run, as if it were typed again. */
  private RunCommand begunBy(String command, RunFolder folder) {
    List<String> words = ShellWord.split(command);
    if (words.size() < BEGINNING.size() || !words.subList(0, BEGINNING.size()).equals(BEGINNING)) {
      throw notResumable(folder, command, "that is no 'fanin run'");
    }
    var begun = new RunCommand(streams);
    CommandLine commandLine = Commands.lineOf(begun);
    Conversions.register(commandLine);
    try {
      List<String> options = words.subList(BEGINNING.size(), words.size());
      List<String> placed = with("--data", data.stream().toList(), options);
      commandLine.parseArgs(with("--plugins", plugins, placed).toArray(String[]::new));
    } catch (ParameterException e) {
      throw notResumable(folder, command, Mistakes.describe(List.of(e)).get(0));
    }
    return begun;
  }

  /** {@code words} with {@code places}, where something is said to be now, if anything is said. */
  static List<String> with(String option, List<String> places, List<String> words) {
    if (places.isEmpty()) {
      return words;
    }
    var changed = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals(option)) {
        i++;
      } else {
        changed.add(words.get(i));
      }
    }
    places.forEach(place -> changed.addAll(List.of(option, place)));
    return changed;
  }

  private static RunFolderException notResumable(RunFolder folder, String command, String why) {
    return new RunFolderException("Cannot resume " + folder.path() + ", which '" + command
        + "' began: " + why + ". Run the study again.");
  }
}
