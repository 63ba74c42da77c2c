package org.fanin.cli.listing;

import static org.fanin.cli.output.Table.Column.words;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.fanin.cli.output.Table;
import org.fanin.initializers.Catalogue;

/**
 * An initializer.
 *
 * @param name as reports show it
 * @param annotation how a study names it
 * @param attributes the annotation's, with their defaults
 * @param law of one weight
 * @param source the paper
 */
public record InitializerRow(
    String name,
    String annotation,
    SortedMap<String, Optional<String>> attributes,
    Optional<String> law,
    Optional<String> source) {

  /** All that Fanin brings. */
  public static Table<InitializerRow> table() {
    return new Table<>(
        List.of(
            words("NAME", InitializerRow::name),
            words("ANNOTATION", row -> row.annotation() + Attributes.line(row.attributes())),
            words("LAW", row -> row.law().orElse("")),
            words("SOURCE", row -> row.source().orElse(""))),
        Catalogue.builtIn().stream().map(InitializerRow::of).toList());
  }

  private static InitializerRow of(Catalogue.Entry entry) {
    return new InitializerRow(
        entry.name(),
        "@" + entry.type().getSimpleName(),
        Attributes.of(entry.type()),
        entry.law(),
        entry.source());
  }
}
