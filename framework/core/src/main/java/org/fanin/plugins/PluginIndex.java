package org.fanin.plugins;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the build of a jar found out about its classes, so that nobody need look at them at every
 * start: the first line names the format, then comes a line per class.
 *
 * @param entries the classes that it brings, in the order of their names
 */
public record PluginIndex(List<Entry> entries) {

  /** Where a jar has it. */
  public static final String RESOURCE = "META-INF/fanin/plugins.index";

  private static final String FORMAT = "fanin plugins 1";

  /**
   * A class.
   *
   * @param part what it is
   * @param className with its package
   * @param outline of a study without faults, and of nothing else
   */
  public record Entry(Part part, String className, Optional<Outline> outline) {

    private static final String GAP = "\t";

    private static final Pattern LINE =
        Pattern.compile("([A-Z]+)\t([^\t]+)(?:\t([0-9]{1,9})\t([0-9]{1,9})\t(.*))?");

    public Entry {
      if (outline.isPresent() && part != Part.STUDY) {
        throw new IllegalArgumentException("no study, but it has an outline: " + className);
      }
    }

    private static Entry of(String line) {
      Matcher fields = LINE.matcher(line);
      if (!fields.matches()) {
        throw new IllegalArgumentException("a line of an index is not '" + line + "'");
      }
      Optional<Outline> outline = Optional.ofNullable(fields.group(5))
          .map(title -> new Outline(title, number(fields, 3), number(fields, 4)));
      return new Entry(Part.valueOf(fields.group(1)), fields.group(2), outline);
    }

    private static int number(Matcher fields, int group) {
      return Integer.parseInt(fields.group(group));
    }

    @Override
    public String toString() {
      return part
          + GAP
          + className
          + outline
              .map(known -> GAP + known.arms() + GAP + known.repeats() + GAP + known.title())
              .orElse("");
    }
  }

  public PluginIndex {
    entries = List.copyOf(entries);
  }

  /** That of the jar at {@code path}; empty if there is no jar, or none in it that is understood. */
  static Optional<PluginIndex> of(Path path) {
    try (var jar = new JarFile(path.toFile(), false)) {
      JarEntry entry = jar.getJarEntry(RESOURCE);
      if (entry == null) {
        return Optional.empty();
      }
      try (var lines =
          new BufferedReader(new InputStreamReader(jar.getInputStream(entry), UTF_8))) {
        return FORMAT.equals(lines.readLine())
            ? Optional.of(new PluginIndex(lines.lines().map(Entry::of).toList()))
            : Optional.empty();
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      return Optional.empty(); // damaged: its jar is searched
    }
  }

  /** The text of the file. */
  public String text() {
    return entries.stream().map(Entry::toString).collect(joining("\n", FORMAT + "\n", "\n"));
  }
}
