package org.fanin.benchmarks.measurement;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that is gone when it is closed.
 *
 * @param path of the folder
 */
record Scratch(Path path) implements AutoCloseable {

  /** A new folder below {@code parent}. */
  static Scratch in(Path parent) {
    try {
      return new Scratch(Files.createTempDirectory(parent, "fanin-benchmarks"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new folder where the system keeps such. */
  static Scratch create() {
    return in(Path.of(System.getProperty("java.io.tmpdir")));
  }

  @Override
  public void close() {
    try {
      MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
