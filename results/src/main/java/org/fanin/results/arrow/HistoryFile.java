package org.fanin.results.arrow;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.arrow.HistoryRow.Kind;
import org.fanin.results.arrow.HistoryRow.Score;

/** What {@link HistoryWriter} wrote. */
public final class HistoryFile {

  private HistoryFile() {}

  /**
   * Gives each row to {@code action}, in order.
   *
   * @throws org.fanin.results.folder.RunFolderException if it is missing, damaged, or another's
   */
  public static void forEach(Path file, Consumer<HistoryRow> action, BufferAllocator allocator) {
    TableReader.forEach(file, HistoryFile::row, action, allocator);
  }

  private static HistoryRow row(TableRow row) {
    return new HistoryRow(
        Kind.of(row.text("kind")),
        row.int32("epoch"),
        row.int64("step"),
        score(row.number("trainLoss"), row.number("trainAccuracy")),
        score(row.number("testLoss"), row.number("testAccuracy")),
        row.columns()
            .filter(column -> column.startsWith("gradientNorm."))
            .flatMapToDouble(column -> row.number(column).stream())
            .boxed()
            .toList());
  }

  private static Optional<Score> score(OptionalDouble loss, OptionalDouble accuracy) {
    return loss.isPresent() && accuracy.isPresent()
        ? Optional.of(new Score(loss.getAsDouble(), accuracy.getAsDouble()))
        : Optional.empty();
  }
}
