package org.fanin.results.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fanin.results.folder.RunFolderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvOutputsTest {

  @TempDir
  private Path folder;

  @Test
  void oneThatCannotBeClosedKeepsNoOtherOpenAndHidesNoCause() throws IOException {
    var cause = new IllegalStateException("the cause");

    assertThatThrownBy(() -> {
          try (var outputs = new CsvOutputs()) {
            for (String name : List.of("a", "b", "c")) {
              outputs.add(folder.resolve(name), List.of("column"));
            }
            obstruct(part("a"));
            obstruct(part("b"));
            throw cause;
          }
        })
        .isSameAs(cause)
        .satisfies(fault -> {
          Throwable first = fault.getSuppressed()[0];
          assertThat(first)
              .isInstanceOf(RunFolderException.class)
              .hasMessageStartingWith("Cannot write " + folder.resolve("a"));
          assertThat(first.getSuppressed())
              .singleElement()
              .asInstanceOf(THROWABLE)
              .hasMessageStartingWith("Cannot write " + folder.resolve("b"));
        });
    assertThat(part("a")).isNotEmptyDirectory();
    assertThat(folder).isDirectoryNotContaining("glob:**/.c.*");
  }

  /** Puts a folder in its place that cannot be deleted as a file can. */
  private static void obstruct(Path part) throws IOException {
    Files.delete(part);
    Files.createDirectory(part);
    Files.createFile(part.resolve("file"));
  }

  private Path part(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("." + name + "."))
          .findFirst()
          .orElseThrow();
    }
  }
}
