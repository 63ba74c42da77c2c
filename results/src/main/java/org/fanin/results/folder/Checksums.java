package org.fanin.results.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SHA-256 of files, in a file {@value #NAME} beside them that {@code sha256sum --check} reads.
 * Its last line, which that takes for a comment, is the SHA-256 of the lines above: a list that lost
 * a line does not pass for whole.
 *
 * @param folder to which names are relative
 * @param byName each file's SHA-256 in hexadecimal, by its name with {@code /} between folders
 */
public record Checksums(Path folder, SortedMap<String, String> byName) {

  /** The name of the file of checksums. */
  public static final String NAME = "checksums.sha256";

  private static final String END = "# SHA-256 of the lines above: ";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

  public Checksums {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  /** Of all files in {@code part}, which is {@code folder} or below it, as they are now. */
  static Checksums of(Path folder, Path part) {
    if (Files.notExists(part)) {
      return new Checksums(folder, Collections.emptySortedMap());
    }
    try {
      return of(
          folder,
          Folders.walk(part)
              .filter(Files::isRegularFile)
              .filter(Checksums::isVisible)
              .toList());
    } catch (IOException e) {
      throw RunFolderException.unreadable(part, e, "Write it again.");
    }
  }

  /** Of {@code files}, which are below {@code folder}, as they are now. */
  static Checksums of(Path folder, List<Path> files) {
    var byName = new TreeMap<String, String>();
    files.forEach(file -> byName.put(name(folder, file), sha256(file, "Write it again.")));
    return new Checksums(folder, byName);
  }

  /**
   * Those written in {@code folder}; empty if there is no such file.
   *
   * @throws RunFolderException if the file cannot be read, or is not as it was written
   */
  static Optional<Checksums> read(Path folder, String advice) {
    Path file = folder.resolve(NAME);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Checksums(folder, parsed(Files.readAllBytes(file))));
    } catch (IOException e) {
      throw RunFolderException.unreadable(file, e, advice);
    }
  }

  /** {@code file} cannot be checked, as there is no list. */
  static RunFolderException missing(Path file, String advice) {
    return RunFolderException.unreadable(
        file, new IOException("there is no " + NAME + " to check it by"), advice);
  }

  private static SortedMap<String, String> parsed(byte[] bytes) throws IOException {
    String text = new String(bytes, UTF_8);
    String lines = text.substring(0, Math.max(0, text.lastIndexOf(END)));
    if (!sealed(lines).equals(text)) {
      throw new IOException("this list of checksums is itself not as it was written");
    }
    var byName = new TreeMap<String, String>();
    for (String line : lines.lines().toList()) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new IOException("its line " + (byName.size() + 1) + " is no checksum");
      }
      byName.put(parts.group(2), parts.group(1));
    }
    return byName;
  }

  private static String sealed(String lines) {
    return lines + END + Sha256.of(lines.getBytes(UTF_8)) + "\n";
  }

  /** Writes them into their folder. */
  void write() {
    String text = byName.entrySet().stream()
        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
        .collect(joining());
    AtomicFile.write(folder.resolve(NAME), sealed(text).getBytes(UTF_8));
  }

  /** These and {@code others}, named from the folder of these. */
  Checksums and(Checksums others) {
    var all = new TreeMap<>(byName);
    others.byName.forEach(
        (name, sha256) -> all.put(name(folder, others.folder.resolve(name)), sha256));
    return new Checksums(folder, all);
  }

  /** Whether they name {@code file}. */
  boolean name(Path file) {
    return byName.containsKey(name(folder, file));
  }

  /**
   * Checks that {@code file} is as it was written.
   *
   * @throws RunFolderException if it is not
   */
  public void check(Path file, String advice) {
    String name = name(folder, file);
    String written = byName.get(name);
    if (written == null) {
      throw RunFolderException.unreadable(
          file, new IOException(folder.resolve(NAME) + " does not name it"), advice);
    }
    String found = sha256(file, advice);
    if (!found.equals(written)) {
      throw RunFolderException.unreadable(
          file,
          new IOException(
              "it is not as it was written: its SHA-256 is " + found + ", not " + written),
          advice);
    }
  }

  /** Checks all files, as {@link #check(Path, String)} does. */
  void checkAll(String advice) {
    byName.keySet().forEach(name -> check(folder.resolve(name), advice));
  }

  private static String sha256(Path file, String advice) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw RunFolderException.unreadable(file, e, advice);
    }
  }

  private static boolean isVisible(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && !name.equals(NAME);
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
