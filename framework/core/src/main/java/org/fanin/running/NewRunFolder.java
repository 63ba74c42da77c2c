package org.fanin.running;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
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
      Optional<Path> made = made(parent.resolve(second));
      for (int number = 2; made.isEmpty(); number++) {
        made = made(parent.resolve(second + "-" + number));
      }
      return new RunFolder(made.get());
    } catch (IOException e) {
      throw RunFolderException.unwritable(parent, e);
    }
  }

  /** The new folder; empty if there is one already, be it another process that was faster. */
  private static Optional<Path> made(Path path) throws IOException {
    try {
      return Optional.of(Files.createDirectory(path));
    } catch (FileAlreadyExistsException e) {
      return Optional.empty();
    }
  }
}
