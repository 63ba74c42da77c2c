package org.fanin.cli.listing;

import static org.fanin.cli.output.Table.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fanin.cli.output.Table;

/** The column that says which jar something lies in, where anything does. */
final class JarColumn {

  private JarColumn() {}

  /** A table of {@code rows}; the jars stand behind {@code columns}. */
  static <R> Table<R> behind(
      List<Table.Column<R>> columns, List<R> rows, Function<R, Optional<String>> jar) {
    var all = new ArrayList<>(columns);
    if (rows.stream().anyMatch(row -> jar.apply(row).isPresent())) {
      all.add(words("JAR", row -> jar.apply(row).orElse("")));
    }
    return new Table<>(all, rows);
  }
}
