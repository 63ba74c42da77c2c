package org.fanin.plugins;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class path of which some jars are known to bring no plugin, and one of which its index tells what
 * it brings, so that nobody opens them to look.
 *
 * @param elements jars and folders
 * @param libraries those of its jars that are known to bring nothing
 * @param indexed the jar whose index is that of its classes, as its builder knows
 */
record ClassPath(String elements, String libraries, String indexed) {

  /** What a launcher says that knows the libraries on the class path: their paths, as in one. */
  static final String LIBRARIES = "fanin.libraries";

  /** What a launcher says that has built the experiments: the path of their jar. */
  static final String INDEXED = "fanin.indexed";

  /** What this process was started with; empty if its launcher says nothing of libraries. */
  static Optional<ClassPath> ofProcess() {
    return Optional.ofNullable(System.getProperty(LIBRARIES))
        .map(libraries -> new ClassPath(
            System.getProperty("java.class.path"), libraries, System.getProperty(INDEXED, "")));
  }

  /** What may bring plugins, in order: other jars, and all folders. */
  Stream<String> searched() {
    Set<String> known = split(libraries).collect(Collectors.toSet());
    return split(elements)
        .filter(element -> !known.contains(element) || Files.isDirectory(Path.of(element)));
  }

  /** The index of the jar that has one. */
  Optional<PluginIndex> index() {
    return searched().filter(indexed::equals).findFirst().map(Path::of).flatMap(PluginIndex::of);
  }

  private static Stream<String> split(String path) {
    return Stream.of(path.split(File.pathSeparator)).filter(element -> !element.isEmpty());
  }
}
