package org.fanin.results.folder;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A file that appears whole or not at all: written beside its place, forced to the disk, renamed.
 *
 * <p>Closing without {@link #commit()} deletes what was written. A process that dies leaves a
 * hidden {@code .part} file, which no reader of a run folder looks at.
 */
public final class AtomicFile implements AutoCloseable {

  private static final String PART = ".part";

  private final Path file;
  private final Path part;
  private final FileChannel channel;

  private AtomicFile(Path file, Path part, FileChannel channel) {
    this.file = file;
    this.part = part;
    this.channel = channel;
  }

  /** Starts {@code file}, and its folder if that is missing. */
  public static AtomicFile create(Path file) throws IOException {
    Path folder = folder(file);
    Files.createDirectories(folder);
    // Not a temporary file of the JDK's, which nobody but its owner may read.
    Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + PART);
    return new AtomicFile(file, part, FileChannel.open(part, CREATE_NEW, WRITE));
  }

  /**
   * Writes {@code bytes} to {@code file}.
   *
   * @throws RunFolderException if that fails
   */
  public static void write(Path file, byte[] bytes) {
    try (AtomicFile atomic = create(file)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        atomic.channel().write(rest);
      }
      atomic.commit();
    } catch (IOException e) {
      throw RunFolderException.unwritable(file, e);
    }
  }

  /** Whether {@code file} was begun by {@link #create} and not, or not yet, committed. */
  static boolean isPart(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".") && name.endsWith(PART);
  }

  /** Where the content goes; no longer open after {@link #commit()}. */
  public FileChannel channel() {
    return channel;
  }

  /** Makes the file appear in its place, over an older one. */
  public void commit() throws IOException {
    channel.force(true);
    channel.close();
    Files.move(part, file, ATOMIC_MOVE);
    forceFolder();
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Makes the new name itself survive a crash; Windows opens no folder, and needs none of this. */
  private void forceFolder() throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel folder = FileChannel.open(folder(file), READ)) {
        folder.force(true);
      }
    }
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().resolveSibling("");
  }
}
