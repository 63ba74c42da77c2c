package org.fanin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which run a command is about. */
final class NamedRun {

  @Parameters(
      paramLabel = "RUN",
      description = "The folder of a run, or the name of a study: its newest run.")
  private String run = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where runs are looked for. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("runs");

  /**
   * Its folder.
   *
   * @throws RunFolderException if there is none
   */
  RunFolder folder() {
    Path named = Path.of(run);
    if (Files.isDirectory(named)) {
      return new RunFolder(named);
    }
    Path study = out.resolve(named);
    return newest(study)
        .map(RunFolder::new)
        .orElseThrow(() -> new RunFolderException("There is no run '" + run
            + "': neither a folder of that name, nor a run in " + study + "."));
  }

  /** A process that died early may leave a folder without a manifest, and nothing is lost there. */
  private static boolean isBegun(Path run) {
    return Files.exists(run.resolve("manifest.json"));
  }

  /** Runs are named after the second in which they began. */
  private static Optional<Path> newest(Path study) {
    if (!Files.isDirectory(study)) {
      return Optional.empty();
    }
    try (Stream<Path> runs = Files.list(study)) {
      return runs.filter(NamedRun::isBegun).max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw RunFolderException.unreadable(study, e, "Name the folder of a run.");
    }
  }
}
