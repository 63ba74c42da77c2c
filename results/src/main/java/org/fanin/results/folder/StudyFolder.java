package org.fanin.results.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runs of one study, each in a folder named after the second in which it began; those that began
 * in the same second are numbered. Folders of other names are not looked at.
 *
 * @param path the folder, which need not exist
 */
public record StudyFolder(Path path) {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern NAME = Pattern.compile("(\\d{8}-\\d{6})(?:-(\\d{1,9}))?");

  /** A new folder for a run that begins now, made by no other process. */
  public RunFolder newRun() {
    String second = SECOND.format(Instant.now());
    try {
      Files.createDirectories(path);
      Optional<Path> made = made(path.resolve(second));
      for (int number = 2; made.isEmpty(); number++) {
        made = made(path.resolve(second + "-" + number));
      }
      return new RunFolder(made.get());
    } catch (IOException e) {
      throw RunFolderException.unwritable(path, e);
    }
  }

  /** The new folder; empty if there is one already, be it another process that was faster. */
  private static Optional<Path> made(Path folder) throws IOException {
    try {
      return Optional.of(Files.createDirectory(folder));
    } catch (FileAlreadyExistsException e) {
      return Optional.empty();
    }
  }

  /**
   * The runs that have a manifest, the newest first. A process that died early may leave a folder
   * without one, and nothing is lost there.
   *
   * @throws RunFolderException if the folder can't be read
   */
  public List<RunFolder> newestFirst() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    return Folders.entries(path).stream()
        .flatMap(folder -> Begin.of(folder).stream())
        .sorted(Comparator.comparing(Begin::second).thenComparing(Begin::number).reversed())
        .map(begin -> new RunFolder(begin.folder))
        .filter(RunFolder::isBegun)
        .toList();
  }

  /** When a run began, as its name tells. */
  private record Begin(Path folder, String second, int number) {

    static Optional<Begin> of(Path folder) {
      Matcher name = NAME.matcher(folder.getFileName().toString());
      if (!name.matches()) {
        return Optional.empty();
      }
      Optional<String> number = Optional.ofNullable(name.group(2));
      return Optional.of(
          new Begin(folder, name.group(1), number.map(Integer::parseInt).orElse(1)));
    }
  }
}
