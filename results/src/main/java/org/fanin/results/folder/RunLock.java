package org.fanin.results.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Keeps a second process out of a run folder. A process that dies holds no lock. */
public final class RunLock implements AutoCloseable {

  private final Path file;
  private final FileLock lock; // within one process, Java forgets locks that nobody refers to

  private RunLock(Path file, FileLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Locks {@code folder}.
   *
   * @throws RunFolderException if another process writes to it, or if no lock can be written
   */
  public static RunLock of(RunFolder folder) {
    Path file = folder.path().resolve(".lock");
    try {
      while (true) {
        Optional<String> before = key(file);
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = lock(channel);
        if (lock.isEmpty()) {
          channel.close();
          throw new RunFolderException(folder.path()
              + " is being written by another process. Wait for it, or stop it first.");
        }
        // Not a file that its last holder deleted just after it was opened here.
        if (before.isPresent() && before.equals(key(file))) {
          return new RunLock(file, lock.get());
        }
        channel.close();
      }
    } catch (IOException e) {
      throw RunFolderException.unwritable(file, e);
    }
  }

  /** What tells {@code file} from earlier and later ones of its name; empty if there is none. */
  private static Optional<String> key(Path file) throws IOException {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      // File systems give the key of a deleted file to a new one.
      return Optional.of(attributes.fileKey() + " " + attributes.lastModifiedTime());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty(); // held by this very process
    }
  }

  @Override
  public void close() {
    try {
      // Deleted while it is still locked: who opens it anew gets a new file.
      Files.deleteIfExists(file);
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw RunFolderException.unwritable(file, e);
    }
  }
}
