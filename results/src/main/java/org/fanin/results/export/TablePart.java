package org.fanin.results.export;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.arrow.RowReader;

/**
 * A table that comes from one file or, with columns that tell them apart, from several. It has the
 * columns of them all, those of the widest file first; where a file lacks one, its fields are empty.
 *
 * @param name of the file that is written
 * @param keys the columns that tell the files apart, before their own
 * @param sources the files
 */
record TablePart(String name, List<String> keys, List<Source> sources) implements Part {

  /**
   * A file that is read.
   *
   * @param arrow the file
   * @param keys what tells it from the others
   * @param checking throws if the file is damaged
   */
  record Source(Path arrow, List<String> keys, Runnable checking) {}

  /** A column with the header of each of its values. */
  private record Column(String name, List<String> headers) {}

  @Override
  public void check() {
    sources.forEach(source -> source.checking().run());
  }

  @Override
  public List<ExportedFile> write(Path to, BufferAllocator allocator) {
    List<Column> columns = columns(allocator);
    List<String> header = Stream.concat(
            keys.stream(), columns.stream().flatMap(column -> column.headers().stream()))
        .toList();
    try (CsvOutput output = CsvOutput.create(to.resolve(name), header)) {
      sources.forEach(source -> append(source, columns, output, allocator));
      return List.of(output.commit());
    }
  }

  private List<Column> columns(BufferAllocator allocator) {
    return sources.stream()
        .map(source -> columns(source, allocator))
        .sorted(Comparator.comparing((List<Column> columns) -> columns.size()).reversed())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private static List<Column> columns(Source source, BufferAllocator allocator) {
    try (RowReader reader = RowReader.open(source.arrow(), allocator)) {
      return reader.columns().stream()
          .map(column -> new Column(column, reader.headers(column)))
          .toList();
    }
  }

  private static void append(
      Source source, List<Column> columns, CsvOutput output, BufferAllocator allocator) {
    try (RowReader reader = RowReader.open(source.arrow(), allocator)) {
      Set<String> own = new HashSet<>(reader.columns());
      while (reader.next()) {
        output.startRow();
        source.keys().forEach(output::text);
        for (Column column : columns) {
          if (own.contains(column.name())) {
            reader.give(column.name(), output);
          } else {
            column.headers().forEach(header -> output.absent());
          }
        }
      }
    }
  }
}
