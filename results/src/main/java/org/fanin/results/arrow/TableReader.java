package org.fanin.results.arrow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.folder.RunFolderException;

/** Reads a table. */
final class TableReader {

  private TableReader() {}

  static <T> List<T> read(Path file, Function<TableRow, T> row, BufferAllocator allocator) {
    var rows = new ArrayList<T>();
    forEach(file, row, rows::add, allocator);
    return List.copyOf(rows);
  }

  static <T> void forEach(
      Path file, Function<TableRow, T> row, Consumer<T> action, BufferAllocator allocator) {
    try (ArrowInput input = ArrowInput.open(file, allocator)) {
      while (input.next()) {
        for (int i = 0; i < input.root().getRowCount(); i++) {
          action.accept(row.apply(new TableRow(input.root(), i)));
        }
      }
    } catch (RunFolderException e) {
      throw e;
    } catch (RuntimeException e) {
      throw ArrowInput.damaged(file, e);
    }
  }
}
