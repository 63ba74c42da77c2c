package org.fanin.results.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.fanin.results.folder.RunFolderException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupted thread can write to no file channel: a disk that is full, as far as we see. */
class CsvOutputTest {

  private static final List<String> LONG =
      IntStream.range(0, 100_000).mapToObj(i -> "column." + i).toList();

  @TempDir
  private Path folder;

  @AfterEach
  void goOn() {
    boolean unused = Thread.interrupted();
  }

  @Test
  void aHeaderThatCannotBeWrittenLeavesNothing() {
    Path file = folder.resolve("table.csv");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> CsvOutput.create(file, LONG))
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith("Cannot write " + file + ": ClosedByInterruptException.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aRowThatCannotBeWrittenLeavesNothing() {
    Path file = folder.resolve("table.csv");

    assertThatThrownBy(() -> {
          try (CsvOutput output = CsvOutput.create(file, List.of("a"))) {
            output.startRow();
            Thread.currentThread().interrupt();
            LONG.forEach(output::text);
          }
        })
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith("Cannot write " + file + ": ClosedByInterruptException.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatCannotBeFinishedLeavesNothing() {
    Path file = folder.resolve("table.csv");

    assertThatThrownBy(() -> {
          try (CsvOutput output = CsvOutput.create(file, List.of("a"))) {
            Thread.currentThread().interrupt();
            ExportedFile unused = output.commit();
          }
        })
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith("Cannot write " + file + ": ClosedByInterruptException.");
    assertThat(folder).isEmptyDirectory();
  }
}
