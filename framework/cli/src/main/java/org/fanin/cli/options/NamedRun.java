package org.fanin.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
      description = "The folder of a run, or the name of a study: its newest run.")
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
    if (name.isEmpty()) {
      throw new RunFolderException("A run is named by its folder or its study, not by ''.");
    }
    var named = new RunFolder(Path.of(name));
    if (named.isBegun()) {
      return named;
    }
    var study = new StudyFolder(out.resolve(name));
    Optional<RunFolder> newest = study.newestFirst().stream().findFirst();
    if (newest.isEmpty() && !Files.isDirectory(named.path())) {
      throw new RunFolderException("There is no run '" + name
          + "': neither a folder of that name, nor a run in " + study.path() + ".");
    }
    return newest.orElse(named);
  }
}
