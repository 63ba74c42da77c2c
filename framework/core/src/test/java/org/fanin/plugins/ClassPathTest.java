package org.fanin.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

  @TempDir
  private Path folder;

  @Test
  void leavesOutTheJarsOfLibrariesButNoFolder() {
    String classes = folder.toString();
    var path = new ClassPath(
        joined("experiments.jar", "guava.jar", classes, "mine.jar", "picocli.jar"),
        joined("guava.jar", classes, "picocli.jar"),
        "");

    assertThat(path.searched()).containsExactly("experiments.jar", classes, "mine.jar");
  }

  @Test
  void leavesOutEmptyElements() {
    assertThat(new ClassPath(joined("", "mine.jar", ""), "", "").searched())
        .containsExactly("mine.jar");
  }

  private static String joined(String... elements) {
    return String.join(File.pathSeparator, elements);
  }
}
