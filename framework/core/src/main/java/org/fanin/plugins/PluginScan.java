package org.fanin.plugins;

import io.github.classgraph.AnnotationClassRef;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fanin.Experiment;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;

/**
 * Looks for what plugins bring without loading a class: in jars that are named as plugins, and on
 * the class path in folders and in jars of which the manifest says {@code Fanin-Plugin: true}. What
 * the jar of the experiments brings, its index tells.
 *
 * @param classes what was found, by class name
 * @param faults what cannot be used
 */
record PluginScan(List<PluginClass> classes, List<PluginFault> faults) {

  /** The major version of the class files of Java 1.0 is 44, and goes up by one a release. */
  private static final int CLASS_FILE_OFFSET = 44;

  private static final String FANIN = "org.fanin.";

  private static final Set<File> FANINS =
      Set.copyOf(List.of(home(WeightInitializer.class), home(Experiment.class)));

  /** Looks through {@code jars} and what is marked of the class path of {@code loader}. */
  static PluginScan of(PluginJars jars, ClassLoader loader) {
    return ClassPath.ofProcess()
        .map(path -> of(jars, path))
        .orElseGet(() -> scan(jars, new ClassGraph().addClassLoader(loader)));
  }

  /** Looks through {@code jars} and what is marked of {@code path}, but for a jar with an index. */
  static PluginScan of(PluginJars jars, ClassPath path) {
    Optional<PluginIndex> index = path.index();
    List<String> elements = Stream.concat(
            chosen(jars).stream(),
            path.searched().filter(element -> index.isEmpty() || !element.equals(path.indexed())))
        .toList();
    PluginScan scan = elements.isEmpty()
        ? new PluginScan(List.of(), List.of())
        : scan(jars, new ClassGraph().overrideClasspath(elements));
    return index.map(known -> scan.behind(known, new File(path.indexed()))).orElse(scan);
  }

  private static List<String> chosen(PluginJars jars) {
    return jars.paths().stream().map(Path::toString).toList();
  }

  /** The classes of {@code index}, which are loaded rather than others of their names, and these. */
  private PluginScan behind(PluginIndex index, File jar) {
    var byName = new TreeMap<String, PluginClass>();
    for (PluginIndex.Entry entry : index.entries()) {
      Optional<Path> place = onClassPath(jar, entry.className());
      byName.put(
          entry.className(),
          new PluginClass(entry.part(), entry.className(), place, entry.outline()));
    }
    classes.forEach(found -> byName.putIfAbsent(found.className(), found));
    return new PluginScan(List.copyOf(byName.values()), faults);
  }

  private static PluginScan scan(PluginJars jars, ClassGraph graph) {
    List<String> chosen = chosen(jars);
    graph
        .enableAnnotationInfo()
        .enableExternalClasses()
        .ignoreClassVisibility()
        .filterClasspathElements(element -> chosen.contains(element) || isPlugin(element));
    try (ScanResult scan = graph.scan()) {
      List<ClassInfo> all = scan.getAllClasses().stream()
          .filter(type -> !type.isExternalClass() && !isFanins(type))
          .toList();
      Set<String> named = all.stream().flatMap(PluginScan::records).collect(Collectors.toSet());
      Map<Path, PluginFault> newer = newer(all, jars);
      return new PluginScan(
          all.stream()
              .filter(type -> !named.contains(type.getName()) && !isNewer(type))
              .flatMap(type -> Part.of(type).stream()
                  .map(part -> new PluginClass(part, type.getName(), jar(type, jars))))
              .sorted(Comparator.comparing(PluginClass::className))
              .toList(),
          List.copyOf(newer.values()));
    }
  }

  /** What Fanin itself brings is known without a search. */
  private static boolean isFanins(ClassInfo type) {
    return FANINS.contains(type.getClasspathElementFile());
  }

  /** Where the code of {@code type} lies. */
  private static File home(Class<?> type) {
    return new File(
        URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** The records that {@code annotation} names: they are listed with it, not by themselves. */
  private static Stream<String> records(ClassInfo annotation) {
    return annotation.getAnnotationInfo().stream()
        .flatMap(PluginScan::single)
        .filter(info -> info.getName().equals(Initializer.class.getName()))
        .filter(info -> annotation.isAnnotation())
        .map(info -> ((AnnotationClassRef) info.getParameterValues().getValue("value")).getName());
  }

  private static Stream<AnnotationInfo> single(AnnotationInfo info) {
    return info.getName().equals(Initializer.Several.class.getName())
        ? Stream.of((Object[]) info.getParameterValues().getValue("value"))
            .map(AnnotationInfo.class::cast)
        : Stream.of(info);
  }

  private static Map<Path, PluginFault> newer(List<ClassInfo> all, PluginJars jars) {
    var faults = new LinkedHashMap<Path, PluginFault>();
    for (ClassInfo type : all) {
      if (isNewer(type)) {
        String problem = "has classes that cannot be used: " + type.getName() + " needs Java "
            + (type.getClassfileMajorVersion() - CLASS_FILE_OFFSET) + ", but this is Java "
            + Runtime.version().feature();
        jar(type, jars).ifPresent(jar -> faults.putIfAbsent(jar, new PluginFault(jar, problem)));
      }
    }
    return faults;
  }

  private static boolean isNewer(ClassInfo type) {
    return type.getClassfileMajorVersion() - CLASS_FILE_OFFSET
        > Runtime.version().feature();
  }

  private static Optional<Path> jar(ClassInfo type, PluginJars jars) {
    Optional<Path> first = jars.holding(type.getName()).stream().findFirst();
    return first.or(() -> onClassPath(type.getClasspathElementFile(), type.getName()));
  }

  /** None for Fanin's own experiments, which are no plugin to anyone. */
  private static Optional<Path> onClassPath(File place, String className) {
    return Optional.of(place)
        .filter(file -> file.isFile() && !className.startsWith(FANIN))
        .map(File::toPath);
  }

  private static boolean isPlugin(String element) {
    Path path = Path.of(element);
    if (Files.isDirectory(path)) {
      return true;
    }
    try (var jar = new JarFile(path.toFile())) {
      Manifest manifest = jar.getManifest();
      return manifest != null
          && Boolean.parseBoolean(manifest.getMainAttributes().getValue(Plugins.MARK));
    } catch (IOException e) {
      // No jar, no plugin.
      return false;
    }
  }
}
