package org.fanin.results.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExistingPathTest {

  @TempDir
  private Path folder;

  @Test
  void isTheFolderAboveOrTheFileInTheWay() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(ExistingPath.nearest(folder)).contains(folder);
    assertThat(ExistingPath.nearest(folder.resolve("a/b/c"))).contains(folder);
    assertThat(ExistingPath.nearest(file.resolve("a/b"))).contains(file);
  }

  @Test
  void isAbsolute() {
    assertThat(ExistingPath.nearest(Path.of("there-is-no-such-folder/a")))
        .contains(Path.of("").toAbsolutePath());
  }
}
