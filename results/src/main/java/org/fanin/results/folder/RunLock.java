package org.fanin.results.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second writer out of a run folder. A process that dies holds no lock. */
public final class RunLock implements AutoCloseable {

  /**
   * The folders that this process holds. A system lets go of a file's lock as soon as the process
   * closes any channel to that file, so their locks must not even be tried.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final Path file;
  private final FileLock lock; // within one process, Java forgets locks that nobody refers to

  private RunLock(Path folder, Path file, FileLock lock) {
    this.folder = folder;
    this.file = file;
    this.lock = lock;
  }

  /**
   * Locks {@code folder}.
   *
   * @throws RunFolderException if it is being written to already, or if no lock can be written
   */
  public static RunLock of(RunFolder folder) {
    Path file = folder.path().resolve(".lock");
    try {
      Path held = folder.path().toRealPath();
      if (!HELD.add(held)) {
        throw taken(folder, "this very process");
      }
      try {
        return new RunLock(
            held, file, lock(file).orElseThrow(() -> taken(folder, "another process")));
      } catch (IOException | RuntimeException e) {
        HELD.remove(held);
        throw e;
      }
    } catch (IOException e) {
      throw RunFolderException.unwritable(file, e);
    }
  }

  private static RunFolderException taken(RunFolder folder, String holder) {
    return new RunFolderException(
        folder.path() + " is being written by " + holder + ". Wait for it, or stop it first.");
  }

  /** Empty if another process holds it. */
  private static Optional<FileLock> lock(Path file) throws IOException {
    while (true) {
      Optional<String> before = key(file);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean isHeld = false;
      try {
        Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
        // Not a file that its last holder deleted just after it was opened here.
        isHeld = lock.isPresent() && before.isPresent() && before.equals(key(file));
        if (isHeld || lock.isEmpty()) {
          return lock;
        }
      } finally {
        if (!isHeld) {
          channel.close();
        }
      }
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

  @Override
  public void close() {
    try {
      try {
        // Deleted while it is still locked: who opens it anew gets a new file.
        Files.deleteIfExists(file);
      } finally {
        lock.acquiredBy().close();
      }
    } catch (IOException e) {
      throw RunFolderException.unwritable(file, e);
    } finally {
      HELD.remove(folder);
    }
  }
}
