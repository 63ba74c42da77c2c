package org.fanin.cli.project;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Files and folders that are made all together or not at all.
 *
 * <p>Closing without {@link #keep()} deletes them, and nothing that was there before.
 */
final class NewFiles implements AutoCloseable {

  /** The newest first, so that folders come behind what they hold. */
  private final Deque<Path> made = new ArrayDeque<>();

  /** Writes a file that is not there yet, and the folders above it that are missing. */
  void write(Path file, byte[] bytes) throws IOException {
    Path absolute = file.toAbsolutePath();
    makeFolder(absolute.resolveSibling(""));
    try (OutputStream out = Files.newOutputStream(absolute, CREATE_NEW)) {
      made.push(absolute);
      out.write(bytes);
    }
  }

  private void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    makeFolder(folder.resolveSibling(""));
    // Of a/.., which is there once a is.
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder);
      made.push(folder);
    }
  }

  /** Leaves everything where it is. */
  void keep() {
    made.clear();
  }

  @Override
  public void close() throws IOException {
    while (!made.isEmpty()) {
      Files.deleteIfExists(made.pop());
    }
  }
}
