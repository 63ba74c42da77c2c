package org.fanin.running;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;

/** Keeps a second process out of a run folder. A process that dies holds no lock. */
final class RunLock implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks {@code folder}.
   *
   * @throws RunFolderException if another process writes to it
   */
  static RunLock of(RunFolder folder) {
    Path file = folder.path().resolve(".lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new RunFolderException(
            folder.path() + " is being written by another process. Wait for it, or stop it first.");
      }
      return new RunLock(file, channel);
    } catch (IOException e) {
      throw RunFolderException.unwritable(file, e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by this very process
    }
  }

  @Override
  public void close() {
    try {
      // Deleted while it is still locked: who opens it anew gets a new file.
      Files.deleteIfExists(file);
      channel.close();
    } catch (IOException e) {
      throw RunFolderException.unwritable(file, e);
    }
  }
}
