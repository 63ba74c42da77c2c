package org.fanin.cli.options;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.fanin.cli.output.Paragraph;
import org.fanin.cli.output.ShellWord;
import org.fanin.cli.output.Streams;
import org.fanin.plugins.PluginException;
import org.fanin.plugins.PluginFault;
import org.fanin.plugins.Plugins;
import picocli.CommandLine.Option;

/** The option {@code --plugins}. */
public final class PluginOptions {

  private static final Path USUAL = Path.of("plugins");

  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description =
          "Folders with plugin jars, or jars, besides the folder 'plugins' if there is one"
              + " here. A plugin is code that runs with all your rights: use what you trust.")
  private List<String> places = List.of();

  /** The plugins that are named, and those in the usual folder. */
  public Plugins open() {
    return open(Places.HERE);
  }

  /** The same, looked for in {@code where}. */
  public Plugins open(Places where) {
    return open(List.of(), where);
  }

  /** Those of {@link #open()} behind {@code first}. */
  public Plugins open(List<Path> first) {
    return open(first, Places.HERE);
  }

  /** Those of {@link #open()}, where files that are no jars are faults of the plugins. */
  public Plugins openToExamine() {
    return opened(List.of(), named(Places.HERE), Places.HERE);
  }

  private Plugins open(List<Path> first, Places where) {
    List<Path> named = named(where);
    requireJars(named);
    return opened(first, named, where);
  }

  private static Plugins opened(List<Path> first, List<Path> named, Places where) {
    Stream<Path> usual = Stream.of(where.find(USUAL)).filter(Files::isDirectory);
    Plugins plugins = Plugins.in(
        Stream.of(first.stream(), named.stream(), usual).flatMap(paths -> paths).toList());
    plugins.lookAhead();
    return plugins;
  }

  /**
   * What was typed.
   *
   * @throws PluginException if a name is empty, or cannot be one of a file
   */
  private List<Path> named(Places where) {
    return places.stream()
        .flatMap(list -> Stream.of(list.split(File.pathSeparator, -1)))
        .map(name -> Conversions.path(name)
            .orElseThrow(() -> new PluginException("--plugins must name folders or jars, but is '"
                + String.join("', '", places) + "'")))
        .map(where::find)
        .toList();
  }

  /** Refuses files that are no jars: a command must not go on without what it names. */
  private static void requireJars(List<Path> paths) {
    String others = paths.stream()
        .filter(path -> Files.isRegularFile(path) && !isJar(path))
        .map(Path::toString)
        .distinct()
        .collect(joining(" and "));
    if (!others.isEmpty()) {
      throw new PluginException(
          "--plugins must name folders or jars that Java can read, not " + others + ".");
    }
  }

  private static boolean isJar(Path file) {
    try (var opened = new ZipFile(file.toFile())) {
      return opened.size() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** As typed, to get the same again; empty if nothing was. */
  String command() {
    return places.stream().map(place -> "--plugins " + ShellWord.of(place)).collect(joining(" "));
  }

  /** Says what is wrong with {@code plugins}, while the command goes on without it. */
  public static void tell(Plugins plugins, Streams streams) {
    for (PluginFault fault : plugins.faults()) {
      String paragraph = Paragraph.wrap("plugin: " + fault);
      streams
          .err()
          .println(streams.errColours().string("@|yellow plugin|@")
              + paragraph.substring("plugin".length()));
    }
  }
}
