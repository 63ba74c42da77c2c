package org.fanin.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where datasets are read from.
 *
 * @param path a folder with the dataset's files; what Fanin brings if empty
 */
public record DataFolder(Optional<Path> path) {

  /**
   * Checks that a folder that is named is there.
   *
   * @throws DatasetException if not
   */
  public void check() {
    path.filter(named -> !Files.isDirectory(named)).ifPresent(named -> {
      String what = Files.exists(named) ? "is not a folder" : "does not exist";
      throw new DatasetException("data folder " + named + " " + what);
    });
  }
}
