package org.fanin.cli.listing;

import static org.fanin.cli.output.Table.Column.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fanin.cli.output.Table;
import org.fanin.initializers.Catalogue;
import org.fanin.plugins.PluginType;

/**
 * An initializer.
 *
 * @param name as reports show it
 * @param annotation how a study names it
 * @param attributes the annotation's, with their defaults
 * @param law of one weight
 * @param source the paper
 * @param jar where it lies; empty if Fanin brings it
 */
public record InitializerRow(
    String name,
    String annotation,
    SortedMap<String, Optional<String>> attributes,
    Optional<String> law,
    Optional<String> source,
    Optional<String> jar) {

  /** All that Fanin brings, and those of {@code plugins}. */
  public static Table<InitializerRow> table(List<PluginType> plugins) {
    Stream<InitializerRow> known = Catalogue.builtIn().stream()
        .map(entry -> of(entry, "@" + entry.type().getSimpleName(), Optional.empty()));
    return JarColumn.behind(
        List.of(
            words("NAME", InitializerRow::name),
            words("ANNOTATION", row -> row.annotation() + Attributes.line(row.attributes())),
            words("LAW", row -> row.law().orElse("")),
            words("SOURCE", row -> row.source().orElse(""))),
        Stream.concat(known, plugins.stream().map(InitializerRow::of)).toList(),
        InitializerRow::jar);
  }

  private static InitializerRow of(PluginType plugin) {
    Class<?> type = plugin.type();
    String name = type.getCanonicalName();
    String annotation = type.isAnnotation() ? "@" + name : "@Initializer(" + name + ".class)";
    return of(Catalogue.entry(type), annotation, plugin.jar().map(Path::toString));
  }

  private static InitializerRow of(Catalogue.Entry entry, String annotation, Optional<String> jar) {
    return new InitializerRow(
        entry.name(),
        annotation,
        entry.type().isAnnotation() ? Attributes.of(entry.type()) : new TreeMap<>(),
        entry.law(),
        entry.source(),
        jar);
  }
}
