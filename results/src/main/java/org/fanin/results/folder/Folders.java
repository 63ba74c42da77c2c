package org.fanin.results.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists and deletes what is in a folder, which need not exist. */
final class Folders {

  private Folders() {}

  /** The entries of {@code folder}, by name. */
  static List<Path> entries(Path folder) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw RunFolderException.unreadable(folder, e, "Look who may read it.");
    }
  }

  /** Deletes {@code folder} with all that is in it. */
  static void delete(Path folder) {
    delete(folder, file -> true);
  }

  /** Deletes what is {@code unwanted} of {@code folder} and of what is in it. */
  static void delete(Path folder, Predicate<Path> unwanted) {
    if (Files.notExists(folder)) {
      return;
    }
    try {
      for (Path file :
          walk(folder).sorted(Comparator.reverseOrder()).filter(unwanted).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw RunFolderException.unwritable(folder, e);
    }
  }

  /** {@code folder} and all that is in it, parents first. */
  static Stream<Path> walk(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
