package org.fanin.plugins;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fanin.initializers.Initializer;

/**
 * All plugins at hand: the jars that are named, and what is marked on the class path.
 *
 * <p>The jars share one class loader below the application's. So a study in one can use an
 * initializer in another, and a class of the application always comes first. Of two classes with the
 * same full name the one in the first jar is used, and the other is a fault.
 */
public final class Plugins implements AutoCloseable {

  /** What the manifest of a jar on the class path says to be searched, with {@code true}. */
  public static final String MARK = "Fanin-Plugin";

  private final PluginJars jars;
  private final ClassLoader parent;
  private final ClassLoader loader;
  private final Set<PluginFault> faults;
  private Optional<List<PluginClass>> found = Optional.empty();

  private Plugins(PluginJars jars, ClassLoader parent) {
    this.jars = jars;
    this.parent = parent;
    this.loader = jars.paths().isEmpty() ? parent : new URLClassLoader(urls(jars.paths()), parent);
    this.faults = new HashSet<>(jars.faults());
  }

  /** Those on the class path only. */
  public static Plugins onClassPath() {
    return in(List.of());
  }

  /**
   * Those on the class path and in {@code places}: folders that hold jars, or jars.
   *
   * @throws PluginException if a place is not there
   */
  public static Plugins in(List<Path> places) {
    return new Plugins(PluginJars.in(places), Thread.currentThread().getContextClassLoader());
  }

  /**
   * Begins to look for classes, so that they are known sooner. What goes wrong is told to whoever
   * asks for them.
   */
  public void lookAhead() {
    CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> classes(Part.STUDY));
  }

  /** The jars that can be read, in the order in which classes are looked for in them. */
  public List<Path> jars() {
    return jars.paths();
  }

  /**
   * The SHA-256 of every plugin jar by its file name: of those that are named, and of those on the
   * class path that bring something. A second jar of one name is numbered.
   *
   * @throws PluginException if one can't be read
   */
  public synchronized SortedMap<String, String> checksums() {
    Stream<Path> onClassPath = found().stream().flatMap(plugin -> plugin.jar().stream());
    var checksums = new TreeMap<String, String>();
    for (Path jar : Stream.concat(jars().stream(), onClassPath)
        .map(Plugins::real)
        .distinct()
        .toList()) {
      String file = String.valueOf(jar.getFileName());
      String name = file;
      for (int number = 2; checksums.containsKey(name); number++) {
        name = file + " (" + number + ")";
      }
      checksums.put(name, sha256(jar));
    }
    return checksums;
  }

  /** Loads classes of all plugins and of the application. */
  public ClassLoader loader() {
    return loader;
  }

  /** What is wrong with the jars, as far as they were looked into, jar by jar. */
  public synchronized List<PluginFault> faults() {
    return faults.stream()
        .sorted(Comparator.comparing(PluginFault::jar).thenComparing(PluginFault::problem))
        .toList();
  }

  /** Every class that a plugin brings as {@code part}, by name; none is loaded. */
  public synchronized List<PluginClass> classes(Part part) {
    return found().stream().filter(plugin -> plugin.part() == part).toList();
  }

  /** The same, loaded, but for those that cannot be: they are faults. */
  public synchronized List<PluginType> types(Part part) {
    return classes(part).stream().flatMap(plugin -> load(plugin).stream()).toList();
  }

  /** Closes the jars. A class that is not yet loaded can no longer be. */
  @Override
  public void close() {
    if (loader instanceof URLClassLoader own && own != parent) {
      try {
        own.close();
      } catch (IOException e) {
        throw new PluginException("A jar can't be closed: " + e.getMessage(), e);
      }
    }
  }

  private List<PluginClass> found() {
    if (found.isEmpty()) {
      PluginScan scan = PluginScan.of(jars, loader);
      faults.addAll(scan.faults());
      scan.classes().forEach(this::requireOnce);
      found = Optional.of(scan.classes());
    }
    return found.get();
  }

  private void requireOnce(PluginClass plugin) {
    String name = plugin.className();
    List<Path> holders = jars.holding(name);
    if (holders.isEmpty()) {
      return;
    }
    boolean isOnClassPath = parent.getResource(name.replace('.', '/') + ".class") != null;
    for (Path holder : holders.subList(isOnClassPath ? 0 : 1, holders.size())) {
      faults.add(new PluginFault(
          holder,
          "has the " + plugin.part().word() + " " + name + ", which is taken from "
              + (isOnClassPath ? "the class path" : holders.get(0))));
    }
  }

  private Optional<PluginType> load(PluginClass plugin) {
    try {
      Class<?> type = Class.forName(plugin.className(), false, loader);
      touch(type);
      if (HiddenAnnotation.is(type)) {
        tell(plugin, HiddenAnnotation.problem(type));
      }
      return Optional.of(new PluginType(type, plugin.jar()));
    } catch (ClassNotFoundException | LinkageError | TypeNotPresentException e) {
      tell(plugin, "which cannot be used: " + Failure.reason(e));
      return Optional.empty();
    }
  }

  private void tell(PluginClass plugin, String problem) {
    plugin
        .jar()
        .ifPresent(jar -> faults.add(new PluginFault(
            jar, "has the " + plugin.part().word() + " " + plugin.className() + ", " + problem)));
  }

  /** Looks up what the class and its records name, so that nothing is missing later. */
  private static void touch(Class<?> type) {
    Stream.of(type.getAnnotationsByType(Initializer.class))
        .map(Initializer::value)
        .forEach(Plugins::touch);
    Stream.of(
            type.getSimpleName(), // asks for the class around it
            type.getAnnotations(),
            type.getDeclaredMethods(),
            type.getDeclaredConstructors())
        .forEach(Objects::requireNonNull);
  }

  private static Path real(Path jar) {
    try {
      return jar.toRealPath();
    } catch (IOException e) {
      throw unreadable(jar, e);
    }
  }

  private static String sha256(Path jar) {
    try {
      return MoreFiles.asByteSource(jar).hash(Hashing.sha256()).toString();
    } catch (IOException e) {
      throw unreadable(jar, e);
    }
  }

  private static PluginException unreadable(Path jar, IOException e) {
    return new PluginException("The jar " + jar + " can't be read: " + e.getMessage(), e);
  }

  private static URL[] urls(List<Path> jars) {
    return jars.stream().map(Plugins::url).toArray(URL[]::new);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(jar + " has no address", e);
    }
  }
}
