package org.fanin.running;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;

/** Makes the folder of a run, named after the second in which it began. */
final class NewRunFolder {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private NewRunFolder() {}

  /** A new folder in {@code parent}; runs that begin in the same second get a number. */
  static RunFolder in(Path parent) {
    String second = SECOND.format(Instant.now());
    try {
      Files.createDirectories(parent);
      for (int number = 1; ; number++) {
        Path path = parent.resolve(number == 1 ? second : second + "-" + number);
        if (Files.notExists(path)) {
          try {
            return new RunFolder(Files.createDirectory(path));
          } catch (FileAlreadyExistsException e) {
            continue; // another process was faster
          }
        }
      }
    } catch (IOException e) {
      throw RunFolderException.unwritable(parent, e);
    }
  }
}
