package org.fanin.plugins;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class path of which some jars are known to bring no plugin, so that nobody opens them to look.
 *
 * @param elements jars and folders
 * @param libraries those of its jars that are known to bring nothing
 */
record ClassPath(String elements, String libraries) {

  /** What a launcher says that knows the libraries on the class path: their paths, as in one. */
  static final String LIBRARIES = "fanin.libraries";

  /** What this process was started with; empty if its launcher says nothing of libraries. */
  static Optional<ClassPath> ofProcess() {
    return Optional.ofNullable(System.getProperty(LIBRARIES))
        .map(libraries -> new ClassPath(System.getProperty("java.class.path"), libraries));
  }

  /** What may bring plugins, in order: other jars, and all folders. */
  Stream<String> searched() {
    Set<String> known = split(libraries).collect(Collectors.toSet());
    return split(elements)
        .filter(element -> !known.contains(element) || Files.isDirectory(Path.of(element)));
  }

  /** The indexes of those of {@link #searched()} that have one, which nobody need look through. */
  Map<String, PluginIndex> indexes() {
    var indexes = new LinkedHashMap<String, PluginIndex>();
    searched()
        .forEach(element ->
            PluginIndex.of(Path.of(element)).ifPresent(index -> indexes.put(element, index)));
    return indexes;
  }

  private static Stream<String> split(String path) {
    return Stream.of(path.split(File.pathSeparator)).filter(element -> !element.isEmpty());
  }
}
