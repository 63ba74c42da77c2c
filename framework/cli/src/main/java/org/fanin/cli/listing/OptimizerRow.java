package org.fanin.cli.listing;

import static org.fanin.cli.output.Table.Column.words;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.fanin.cli.output.Table;
import org.fanin.initializers.Catalogue;
import org.fanin.optimizers.UpdateRule;

/**
 * An optimizer.
 *
 * @param name as arms show it
 * @param annotation how a study names it
 * @param attributes the annotation's, with their defaults
 */
public record OptimizerRow(
    String name, String annotation, SortedMap<String, Optional<String>> attributes) {

  /** All that Fanin brings. */
  public static Table<OptimizerRow> table() {
    return new Table<>(
        List.of(
            words("NAME", OptimizerRow::name),
            words("ANNOTATION", row -> row.annotation() + Attributes.line(row.attributes()))),
        Stream.of(UpdateRule.class.getPermittedSubclasses())
            .map(rule -> of(rule.getEnclosingClass()))
            .toList());
  }

  private static OptimizerRow of(Class<?> annotation) {
    return new OptimizerRow(
        Catalogue.entry(annotation).name(),
        "@" + annotation.getSimpleName(),
        Attributes.of(annotation));
  }
}
