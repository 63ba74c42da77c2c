package org.fanin.cli.options;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;

/**
 * Where the files are that the command named which began a run: here, or else as seen from the
 * folder in which it was typed.
 *
 * @param run keeps a copy of the study's source
 * @param workingFolder where the run was begun
 */
public record PlacesOfRun(RunFolder run, Path workingFolder) implements Places {

  /** Those of {@code run}, which may have been begun on a system with other paths. */
  public static PlacesOfRun of(RunFolder run) {
    String folder = run.manifest().timeAndPlace().workingFolder();
    return new PlacesOfRun(run, Conversions.path(folder).orElse(Path.of("")));
  }

  @Override
  public Path find(Path named) {
    return hereAndThere(named).filter(Files::exists).findFirst().orElse(named);
  }

  /**
   * {@inheritDoc}
   *
   * @throws RunFolderException if it is nowhere
   */
  @Override
  public Path source(Path named) {
    Path copy = run.study(String.valueOf(named.getFileName()));
    return Stream.concat(hereAndThere(named), Stream.of(copy))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> new RunFolderException("Cannot resume " + run.path()
            + ": the source file of its study is gone. It was looked for as "
            + Stream.concat(hereAndThere(named), Stream.of(copy))
                .map(file -> file.toAbsolutePath().normalize().toString())
                .distinct()
                .collect(joining(", and as "))
            + ". Put it back, or run another study."));
  }

  private Stream<Path> hereAndThere(Path named) {
    return Stream.of(named, workingFolder.resolve(named));
  }
}
