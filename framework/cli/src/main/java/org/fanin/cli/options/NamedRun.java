package org.fanin.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.StudyFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which run a command is about. */
public final class NamedRun {

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description =
          "The folder of a run, its time as in 20260131-120000, or a study: its newest run.")
  private String run = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where runs are looked for. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("runs");

  /** Whether one was named. */
  public boolean isNamed() {
    return !run.isEmpty();
  }

  /**
   * Its folder.
   *
   * @throws RunFolderException if there is none
   */
  public RunFolder folder() {
    return folder(run);
  }

  /** The folder of another run, named likewise. */
  public RunFolder folder(String name) {
    Path named = Conversions.path(name)
        .orElseThrow(() -> new RunFolderException(
            "A run is named by its folder or its study, not by '" + name + "'."));
    Path below = out.resolve(named);
    Optional<RunFolder> found = Stream.concat(Stream.of(named, below), ofStudies(named))
        .map(RunFolder::new)
        .filter(RunFolder::isBegun)
        .findFirst()
        .or(() -> newest(below))
        .or(() -> newest(named));
    if (found.isEmpty() && !Files.isDirectory(named)) {
      throw new RunFolderException("There is no run '" + name
          + "': neither a folder of that name, nor a run in " + below + ".");
    }
    return found.orElseGet(() -> new RunFolder(named));
  }

  private static Optional<RunFolder> newest(Path study) {
    return new StudyFolder(study).newestFirst().stream().findFirst();
  }

  /** Where {@code named}, if it is no path but a time, may be a run of any study. */
  private Stream<Path> ofStudies(Path named) {
    if (named.getNameCount() > 1 || !Files.isDirectory(out)) {
      return Stream.empty();
    }
    try (Stream<Path> studies = Files.list(out)) {
      return studies.sorted().map(study -> study.resolve(named)).toList().stream();
    } catch (IOException e) {
      throw RunFolderException.unreadable(out, e, "Look for the run elsewhere by --out.");
    }
  }
}
