package org.fanin.results.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where something that need not exist yet would lie. */
public final class ExistingPath {

  private ExistingPath() {}

  /**
   * {@code path} itself, or the nearest folder above it that exists, or the file that is in its way;
   * empty if not even its root exists.
   */
  public static Optional<Path> nearest(Path path) {
    return Stream.iterate(path.toAbsolutePath(), Objects::nonNull, Path::getParent)
        .filter(Files::exists)
        .findFirst();
  }
}
