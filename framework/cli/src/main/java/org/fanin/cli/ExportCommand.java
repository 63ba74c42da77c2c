package org.fanin.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.fanin.cli.mistakes.BrokenRunException;
import org.fanin.cli.mistakes.ExitCode;
import org.fanin.cli.mistakes.GatheredMistakes;
import org.fanin.cli.mistakes.MoreMistakes;
import org.fanin.cli.options.FormatOption;
import org.fanin.cli.options.NamedRun;
import org.fanin.cli.output.Streams;
import org.fanin.cli.progress.Screen;
import org.fanin.cli.result.ExportedFiles;
import org.fanin.results.export.Export;
import org.fanin.results.export.ExportedFile;
import org.fanin.results.export.ExportedTable;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.RunLock;
import org.fanin.training.RunCancelledException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code export}. */
@Command(
    name = "export",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Write the tables of a run as CSV, for spreadsheets and other tools that read no Arrow.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All files were written.",
      "1:One could not be (disk full, damaged file), or Fanin has a bug.",
      "2:There is no such run or table, or something else is mistaken in the command.",
      "130:Interrupted by Ctrl-C. The files written so far are whole.",
    },
    footer = {
      "%nExample: the newest run of a study",
      "  fanin export mnist-relu",
      "%nNumbers are exact. Files of an earlier export are replaced, no others are touched.",
    })
final class ExportCommand implements Callable<Integer>, MoreMistakes {

  private static final Path USUAL = Path.of("csv");
  private static final String TABLE = "--table";

  private final Streams streams;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private NamedRun run = new NamedRun();

  @Option(
      names = TABLE,
      split = ",",
      paramLabel = "TABLE",
      description = "What to write: ${COMPLETION-CANDIDATES}; several with commas between. Captures"
          + " take two to three times the room that they have in the folder of the run."
          + " Default: all but captures.")
  private List<ExportedTable> tables =
      List.of(ExportedTable.STATISTICS, ExportedTable.HISTOGRAMS, ExportedTable.HISTORY);

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Where the files go. Default: the folder 'csv' in that of the run.")
  private Optional<Path> to = Optional.empty();

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @Mixin
  private FormatOption format = new FormatOption();

  ExportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void check() {
    if (run.isNamed()) {
      // Of tables whose names are mistaken, nobody knows which are meant.
      Export unused = plan(run.folder(), isTableMistaken() ? List.of() : tables);
    } else {
      to.ifPresent(Export::requireFolder);
    }
  }

  @Override
  public Integer call() {
    requireNames();
    RunFolder folder = run.folder();
    Export export = plan(folder, tables);
    var stopped = new AtomicBoolean();
    try {
      List<ExportedFile> files = Interruption.watch(
          () -> write(export, folder, stopped::get),
          () -> stopped.set(true),
          () -> streams.err().println("Interrupted. The files written so far are whole."));
      format.print(streams, files, () -> ExportedFiles.table(files).text(streams.outColours()));
      return 0;
    } catch (RunCancelledException e) {
      return ExitCode.INTERRUPTED;
    }
  }

  private boolean isTableMistaken() {
    return spec.commandLine().getParseResult().errors().stream()
        .anyMatch(error -> error instanceof ParameterException mistake
            && mistake.getArgSpec() == spec.findOption(TABLE));
  }

  /** Refuses names that are empty, which picocli leaves out at the end of a list. */
  private void requireNames() {
    if (spec.findOption(TABLE).originalStringValues().stream()
        .anyMatch(list -> List.of(list.split(",", -1)).contains(""))) {
      throw new ParameterException(spec.commandLine(), TABLE + " holds an empty name");
    }
  }

  /** What is to be written, once nothing is mistaken. */
  private Export plan(RunFolder folder, List<ExportedTable> wanted) {
    folder.manifest();
    var mistakes = new GatheredMistakes();
    List<Export> exports = wanted.stream()
        .distinct()
        .flatMap(table -> mistakes.of(() -> Export.of(folder, table)).stream())
        .toList();
    mistakes.check(() -> Export.requireFolder(place(folder)));
    mistakes.throwIfAny();
    return Export.all(exports);
  }

  private List<ExportedFile> write(Export export, RunFolder folder, BooleanSupplier stopped) {
    Optional<RunLock> lock = lock(folder);
    try (Screen screen = Screen.of(streams, quiet)) {
      return export.write(place(folder), (done, steps) -> {
        if (stopped.getAsBoolean()) {
          throw new RunCancelledException();
        }
        screen.progress((double) done / steps, "export");
      });
    } catch (RunFolderException e) {
      throw new BrokenRunException(String.valueOf(e.getMessage()), e);
    } finally {
      lock.ifPresent(RunLock::close);
    }
  }

  /** Who writes a run deletes what is half written anywhere in its folder, but not elsewhere. */
  private Optional<RunLock> lock(RunFolder folder) {
    Path run = folder.path().toAbsolutePath().normalize();
    boolean isWithin = place(folder).toAbsolutePath().normalize().startsWith(run);
    return isWithin ? Optional.of(RunLock.of(folder)) : Optional.empty();
  }

  private Path place(RunFolder folder) {
    return to.orElseGet(() -> folder.path().resolve(USUAL));
  }
}
