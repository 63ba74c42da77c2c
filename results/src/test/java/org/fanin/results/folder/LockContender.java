package org.fanin.results.folder;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A process that locks a folder again and again, and ends with 1 if it is not alone there. */
final class LockContender {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);
  private static final int NOT_ALONE = 1;

  private LockContender() {}

  /** The folder to lock, and a file that exists while somebody holds the lock. */
  public static void main(String[] args) throws Exception {
    var folder = new RunFolder(Path.of(args[0]));
    Path held = Path.of(args[1]);
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    while (System.nanoTime() < end) {
      try {
        RunLock lock = RunLock.of(folder);
        try (lock) {
          Files.createFile(held);
          Thread.sleep(2);
          Files.delete(held);
        }
      } catch (FileAlreadyExistsException e) {
        System.exit(NOT_ALONE);
      } catch (RunFolderException e) {
        Thread.onSpinWait(); // another one holds it
      }
    }
  }
}
