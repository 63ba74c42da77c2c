package org.fanin.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFilesTest {

  private static final byte[] BYTES = {1, 2};

  @TempDir
  private Path folder;

  @Test
  void keepsAllOfThem() throws IOException {
    try (var files = new NewFiles()) {
      files.write(folder.resolve("a/b/c"), BYTES);
      files.write(folder.resolve("a/d/../e"), BYTES);
      files.keep();
    }
    assertThat(folder.resolve("a/b/c")).hasBinaryContent(BYTES);
    assertThat(folder.resolve("a/e")).hasBinaryContent(BYTES);
  }

  @Test
  void keepsNoneAndWhatWasThereBefore() throws IOException {
    Path mine = Files.write(Files.createDirectory(folder.resolve("mine")).resolve("file"), BYTES);
    assertThatThrownBy(() -> {
          try (var files = new NewFiles()) {
            files.write(folder.resolve("a/b/c"), BYTES);
            files.write(folder.resolve("mine/new"), BYTES);
            files.write(mine, new byte[0]);
          }
        })
        .isInstanceOf(FileAlreadyExistsException.class);

    assertThat(folder).isDirectoryContaining("glob:**/mine").isDirectoryNotContaining("glob:**/a");
    assertThat(mine).hasBinaryContent(BYTES);
    assertThat(mine.resolveSibling("new")).doesNotExist();
  }
}
