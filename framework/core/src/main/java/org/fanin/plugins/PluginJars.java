package org.fanin.plugins;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.fanin.results.text.Printable;

/**
 * The jars that are meant, sorted into those that can be read and the faults of the others.
 *
 * @param named how a user names each, by where it really lies; in the order in which classes are
 *     looked for in them
 * @param faults of those that cannot be read
 */
record PluginJars(Map<Path, Path> named, List<PluginFault> faults) {

  /** The jars of {@code places}: folders that hold jars, or jars. */
  static PluginJars in(List<Path> places) {
    requireThere(places);
    Map<Path, Path> named = new LinkedHashMap<>();
    List<PluginFault> faults = new ArrayList<>();
    for (Path jar : places.stream().flatMap(PluginJars::at).toList()) {
      try (var opened = new JarFile(jar.toFile(), false)) {
        Optional<String> damaged = damaged(opened);
        if (damaged.isPresent()) {
          faults.add(new PluginFault(jar, "is left out: " + damaged.get() + " in it is damaged"));
        } else {
          named.putIfAbsent(jar.toRealPath(), jar);
        }
      } catch (IOException | RuntimeException e) {
        faults.add(new PluginFault(jar, "is left out: it is no jar that Java can read"));
      }
    }
    return new PluginJars(named, List.copyOf(faults));
  }

  private static void requireThere(List<Path> places) {
    List<String> missing = places.stream()
        .filter(place -> !Files.exists(place))
        .map(Path::toString)
        .distinct()
        .toList();
    if (!missing.isEmpty()) {
      throw new PluginException(
          "There is no " + String.join(" and no ", missing) + " to look for plugins in.");
    }
  }

  /** The first entry that is not as it was packed, which Java does not look at before it runs it. */
  private static Optional<String> damaged(JarFile jar) {
    return jar.stream()
        .filter(entry -> !entry.isDirectory() && !isWhole(jar, entry))
        .map(entry -> Printable.line(entry.getName()))
        .findFirst();
  }

  private static boolean isWhole(JarFile jar, JarEntry entry) {
    try (var bytes = new CheckedInputStream(jar.getInputStream(entry), new CRC32())) {
      long size = bytes.transferTo(OutputStream.nullOutputStream());
      return size == entry.getSize() && bytes.getChecksum().getValue() == entry.getCrc();
    } catch (IOException e) {
      return false;
    }
  }

  /** Where the jars really lie. */
  List<Path> paths() {
    return List.copyOf(named.keySet());
  }

  /** Those that hold a class of this name, as a user names them. */
  List<Path> holding(String className) {
    String entry = className.replace('.', '/') + ".class";
    return named.entrySet().stream()
        .filter(jar -> holds(jar.getKey(), entry))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean holds(Path jar, String entry) {
    try (var opened = new JarFile(jar.toFile())) {
      return opened.getEntry(entry) != null;
    } catch (IOException e) {
      // Gone since it was opened first: it holds nothing more.
      return false;
    }
  }

  private static Stream<Path> at(Path place) {
    if (!Files.isDirectory(place)) {
      return Stream.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(PluginJars::isNamedAsJar).sorted().toList().stream();
    } catch (IOException e) {
      throw new PluginException("The folder " + place + " can't be read: " + e.getMessage(), e);
    }
  }

  private static boolean isNamedAsJar(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".jar") && !name.startsWith(".");
  }
}
